// SPDX-License-Identifier: Apache-2.0
//
//   node check_exports.mjs DIR
//
// Looks at DIR/<person>.html, .json and .vcf with programs that are not ours. Of every person the page must say the same name and
// roles as the JSON Resume, and the card the same name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCard } from 'vcard4';

import { startAxe } from './accessibility.mjs';
import { careerOf, checkResume, plain } from './json_resumes.mjs';
import { careerInPage, checkMarkup, checkWithNu } from './pages.mjs';
import { Problems } from './problems.mjs';

const [directory] = process.argv.slice(2);
const problems = new Problems();
const people = readdirSync(directory).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)).sort();
const seconds = {};
const timed = async (what, work) => {
  const began = Date.now();
  const result = await work();
  seconds[what] = (seconds[what] ?? 0) + (Date.now() - began) / 1000;
  return result;
};

/// It ends a quoted parameter at a semicolon, and takes a folded line for a new one if that opens with BEGIN.
const isBeyondVcard4 = (text) => /LABEL="[^"]*;/.test(text) || /^ BEGIN:VCARD/m.test(text);

function checkCard(person, career) {
  const file = `${person}.vcf`;
  const text = readFileSync(join(directory, file), 'utf8');
  try {
    const card = parseCard(text);
    if (Array.isArray(card)) problems.add(file, 'vcard4', `${card.length} cards`);
    else if (!person.startsWith('hostile-')) problems.expect(file, 'vcard4', 'FN', career.name, plain(card.getProperty('FN')[0].value));
  } catch (error) {
    if (!isBeyondVcard4(text)) problems.add(file, 'vcard4', error.message);
  }
}

const axe = await startAxe();
let roles = 0;
for (const person of people) {
  const resume = JSON.parse(readFileSync(join(directory, `${person}.json`), 'utf8'));
  await timed('JSON Resume', () => checkResume(`${person}.json`, resume, problems));
  const career = careerOf(resume);
  await timed('vCard', () => checkCard(person, career));
  const page = `${person}.html`;
  const html = readFileSync(join(directory, page), 'utf8');
  const found = await timed('microformats', () => careerInPage(page, html, problems));
  // Formats escape what is hostile in ways of their own.
  if (!person.startsWith('hostile-')) problems.expect(page, 'microformats-parser', 'career', career, found);
  await timed('html-validate', () => checkMarkup(page, html, problems));
  roles += found.roles.length;
  if (!person.startsWith('hostile-')) await timed(`axe in ${axe.where}`, () => axe.check(page, join(directory, page), problems));
}
await axe.close();
const nu = await timed('vnu', () => checkWithNu(people.map((person) => join(directory, `${person}.html`)), problems));
if (!nu) console.log('The Nu HTML Checker was left out: java is not installed.');

problems.print();
const times = Object.entries(seconds).map(([what, time]) => `${what} ${time.toFixed(1)} s`).join(', ');
console.log(`${people.length} people, ${roles} roles, ${problems.count} problems; ${times}`);
process.exit(problems.count > 0 || people.length < 120 || roles < 200 ? 1 : 0);
