// SPDX-License-Identifier: Apache-2.0
//
// HTML pages: their markup by the Nu HTML Checker and html-validate, what programs find in them by a microformats parser.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { mf2 } from 'microformats-parser';

import { plain } from './json_resumes.mjs';

const htmlValidate = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
});

export async function checkMarkup(file, html, problems) {
  const report = await htmlValidate.validateString(html);
  for (const result of report.results)
    for (const { line, message, ruleId } of result.messages) problems.add(`${file}:${line}`, 'html-validate', `${message} (${ruleId})`);
}

/// JSON-LD is data in a script element: no browser runs it, so the policy need not allow it. Languages are guessed.
const isNoFault = /^Inline script violates Content Security Policy|^This document appears to be written in/;

/// All files in one run of Java; false if there is none.
export function checkWithNu(files, problems) {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const run = spawnSync('java', ['-Xss8m', '-jar', jar, '--format', 'json', '--exit-zero-always', ...files],
    { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error?.code === 'ENOENT') return false;
  if (run.error || run.status !== 0) throw run.error ?? new Error(run.stderr);
  for (const { url, lastLine, message } of JSON.parse(run.stderr).messages)
    if (!isNoFault.test(message)) problems.add(`${basename(url)}:${lastLine}`, 'vnu', message);
  return true;
}

const first = (properties, name) => {
  const [value] = properties[name] ?? [];
  return plain(value?.properties ? value.properties.name?.[0] : value?.value ?? value);
};

/// The same as careerOf() a JSON Resume.
export function careerInPage(file, html, problems) {
  const resumes = mf2(html, { baseUrl: 'https://example.org/' }).items.filter((item) => item.type?.includes('h-resume'));
  problems.expect(file, 'microformats-parser', 'h-resumes', 1, resumes.length);
  const properties = resumes[0]?.properties ?? {};
  const roles = (properties.experience ?? []).map(({ properties: role }) =>
    ['job-title', 'org', 'start', 'end'].map((name) => first(role, name)));
  return { name: plain(properties.contact?.[0]?.properties.name?.[0]), roles: roles.sort() };
}
