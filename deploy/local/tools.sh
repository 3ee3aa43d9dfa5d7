# Sourced by deploy/run, deploy/token, deploy/verify: finds a JDK 25 and Maven 3.9, or installs Debian's where it may.

fail() { echo "$*" >&2; exit 1; }

is_jdk_25() { [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25' "$1/release"; }

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if is_jdk_25 "$home"; then export JAVA_HOME=$home; return; fi
  done
  return 1
}

# Debian's packages, given by name; only as root.
debian_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  echo "installing Debian's $*" >&2
  apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -qqy --no-install-recommends "$@" >/dev/null
}

need_jdk() {
  find_jdk || { debian_install openjdk-25-jdk-headless && find_jdk; } ||
    fail "No JDK 25 was found (JAVA_HOME, /usr/lib/jvm) and none could be installed: install one, such as Debian's openjdk-25-jdk-headless."
  export PATH=$JAVA_HOME/bin:$PATH
}

is_maven_39() { command -v mvn >/dev/null && mvn -v 2>/dev/null | grep -q 'Apache Maven 3\.9'; }

need_maven() {
  command -v mvn >/dev/null || debian_install maven || true
  # Maven's own libraries are older than the JDK, which would say so before every build.
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
  is_maven_39 || fail "Maven 3.9 is not on the PATH and could not be installed: install it, such as Debian's maven."
}
