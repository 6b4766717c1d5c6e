// SPDX-License-Identifier: Apache-2.0
// Renders a JSON Resume with an installed theme:  node render.mjs <theme> <resume.json> <page.html>
import { readFile, writeFile } from "node:fs/promises";

const [theme, resume, page] = process.argv.slice(2);
const module = await import(`jsonresume-theme-${theme}`);
const render = module.render ?? module.default.render;
await writeFile(page, await render(JSON.parse(await readFile(resume, "utf8"))));
