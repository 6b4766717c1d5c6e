// SPDX-License-Identifier: Apache-2.0
//
// axe over HTML pages: in Chromium if there is one, in light and dark and on a telephone, else in jsdom, which paints nothing.
//
//   const axe = await startAxe();
//   await axe.check('cv.html', '/tmp/cv.html', problems);
//   await axe.close();
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { Browser, findBrowser } from './browser.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const telephone = { width: 390, height: 844, deviceScaleFactor: 1, mobile: true };

function report(file, violations, problems) {
  for (const { id, nodes } of violations) problems.add(file, 'axe', `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`);
}

async function inBrowser(program) {
  const browser = await Browser.start(program);
  const setScheme = (value) =>
    browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  return {
    where: 'Chromium',
    async check(file, path, problems) {
      await setScheme('light');
      await browser.visit(path);
      await browser.evaluate(`${axeSource}; 0`);
      for (const [scheme, rules] of [['light', ''], ['dark', "{ runOnly: ['color-contrast'] }"]]) {
        await setScheme(scheme);
        const run = `axe.run(${rules})` + ".then((results) => results.violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 1)" +
          ".map(({ html, failureSummary }) => ({ html, failureSummary })) })))";
        report(`${file} (${scheme})`, await browser.evaluate(run), problems);
      }
      await browser.send('Emulation.setDeviceMetricsOverride', telephone);
      const width = await browser.evaluate('document.documentElement.scrollWidth');
      await browser.send('Emulation.clearDeviceMetricsOverride');
      if (width > telephone.width) problems.add(file, 'a telephone', `the page is ${width} pixels wide`);
    },
    close: () => browser.close(),
  };
}

async function inJsdom() {
  const { JSDOM } = await import('jsdom');
  return {
    where: 'jsdom',
    async check(file, path, problems) {
      const { window } = new JSDOM(readFileSync(path, 'utf8'), { runScripts: 'outside-only' });
      window.eval(axeSource);
      const results = await window.axe.run({ rules: { 'color-contrast': { enabled: false } } });
      report(file, results.violations, problems);
      window.close();
    },
    close: async () => {},
  };
}

export function startAxe() {
  const program = findBrowser();
  return program ? inBrowser(program) : inJsdom();
}
