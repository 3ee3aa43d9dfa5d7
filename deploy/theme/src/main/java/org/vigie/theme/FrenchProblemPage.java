package org.vigie.theme;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.http.ProblemPage;
import org.vigie.http.Problems;

/** Problems in French for browsers, which ask for HTML. What is under {@code /v1} or {@code /q} is for programs and stays as it is. */
@ApplicationScoped
public class FrenchProblemPage implements ProblemPage {
    private static final Pattern FOR_PROGRAMS = Pattern.compile("/(v1|q|hsds|exports)(/.*)?");

    private static final String SESSION = "q_session";

    private static final Said OTHER = new Said(
            "La demande n’a pas abouti", "Revenez à la page précédente et recommencez. Rien n’a été enregistré.");
    private static final Map<Integer, Said> BY_STATUS = Map.of(
            401, new Said("Vous n’êtes pas connecté·e", "Connectez-vous pour voir cette page."),
            403,
                    new Said(
                            "Cette page ne vous est pas ouverte",
                            "Votre rôle ne permet pas de la voir ni d’y agir. S’il le faut, demandez-le à votre responsable, ou"
                                    + " connectez-vous avec un autre compte."),
            404, new Said("Page introuvable", "L’adresse n’existe pas, ou ce qu’elle désignait n’existe plus."),
            409, new Said("Ce n’est plus possible", "La situation a changé entre-temps. Relisez-la avant d’agir."),
            410, new Said("Données effacées", "Les données personnelles de cette situation ont été effacées."),
            413, new Said("Texte trop long", "Ce que vous avez envoyé dépasse 1 Mio. Rien n’a été enregistré."),
            500, new Said("Le service a rencontré une erreur", "Recommencez ; si l’erreur revient, prévenez l’équipe."),
            503, new Said("Le service est momentanément indisponible", "Rien n’est perdu. Réessayez dans un instant."));
    private static final Map<String, Said> BY_KIND = Map.of(
            Problems.TYPE_PREFIX + "form-token",
            new Said(
                    "Ce formulaire n’est plus valable",
                    "Il a été ouvert dans une autre session. Rien n’a été enregistré : rouvrez la page et recommencez."),
            Problems.TYPE_PREFIX + "signed-out",
            new Said(
                    "Votre session est terminée",
                    "Rien n’a été enregistré, et rien n’est perdu : ouvrez Vigie dans un autre onglet et connectez-vous,"
                            + " puis actualisez cette page-ci pour envoyer de nouveau le formulaire."));

    @Override
    public @Nullable String of(HttpProblem problem, HttpServerRequest request) {
        if (!isForPeople(request)) {
            return null;
        }
        String occurrence = problem.getStatusCode() == 500 ? String.valueOf(problem.getInstance()) : "";
        return Templates.problem(said(problem), problem.getStatusCode(), occurrence, isSignedIn(request))
                .render();
    }

    private static boolean isForPeople(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        String path = request.path();
        return accept != null
                && accept.contains("text/html")
                && path != null
                && !FOR_PROGRAMS.matcher(path).matches();
    }

    /** By the cookie of a session, which alone can be left: a program's token is no session. */
    private static boolean isSignedIn(HttpServerRequest request) {
        return request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(SESSION));
    }

    private static Said said(HttpProblem problem) {
        Said ofKind = BY_KIND.get(String.valueOf(problem.getType()));
        return ofKind != null ? ofKind : BY_STATUS.getOrDefault(problem.getStatusCode(), OTHER);
    }

    /** What a person is told. */
    public record Said(String title, String detail) {}

    @CheckedTemplate(basePath = "theme")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(Said said, int status, String occurrence, boolean signedIn);
    }
}
