// SPDX-License-Identifier: Apache-2.0
//
//   node check_hostile_pages.mjs DIR        with what write_exports put there
//
// Opens DIR/hostile-*.html in Chromium, with and without the policy in the page. No script may run, no request leave, and
// no link lead to anything but the web, mail and telephone. DIR/trap-*.html must do all of that: else nothing is being seen.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { Browser, findBrowser } from './browser.mjs';

const [directory] = process.argv.slice(2);
const program = findBrowser();
if (!program) {
  console.log('skipped: Chromium is not installed');
  process.exit(77);
}

const harmless = ['http:', 'https:', 'mailto:', 'tel:'];
const linksOf = "[...document.querySelectorAll('a[href]')].map((link) => link.protocol)";

const browser = await Browser.start(program);
const problems = [];
const tripped = { dialogs: 0, requests: 0, links: 0 };
let pages = 0;
for (const name of readdirSync(directory).filter((file) => file.endsWith('.html')).sort()) {
  const trap = name.startsWith('trap-');
  if (!trap && !name.startsWith('hostile-')) continue;
  ++pages;
  for (const ignorePolicy of trap ? [true] : [true, false]) {
    const seen = await browser.visit(join(directory, name), { ignorePolicy });
    const links = (await browser.evaluate(linksOf)).filter((protocol) => !harmless.includes(protocol));
    if (trap) {
      tripped.dialogs += seen.dialogs.length > 0;
      tripped.requests += seen.requests.length > 0;
      tripped.links += links.includes('javascript:');
      continue;
    }
    const how = ignorePolicy ? 'without its policy' : 'as it is';
    for (const text of seen.dialogs) problems.push(`${name} ${how}: a script said ${text}`);
    for (const url of seen.requests) problems.push(`${name} ${how}: asked for ${url}`);
    for (const protocol of links) problems.push(`${name} ${how}: a link goes to ${protocol}`);
  }
}
await browser.close();

for (const [what, count] of Object.entries(tripped))
  if (count < 3) problems.push(`only ${count} of the unescaped pages have bad ${what}: this test sees too little`);
console.log(problems.slice(0, 40).join('\n'));
console.log(`${pages} pages, unescaped ones with ${JSON.stringify(tripped)}, ${problems.length} problems`);
process.exit(problems.length > 0 || pages < 120 ? 1 : 0);
