// SPDX-License-Identifier: Apache-2.0
//
// A headless Chromium, spoken to over a pipe: no port is opened, and nothing beyond node is needed.
//
//   const browser = await Browser.start(findBrowser());
//   const seen = await browser.visit('/tmp/cv.html', { ignorePolicy: true });
//   seen.requests; seen.dialogs;                       // what the page asked for, beside itself; alert() and the like
//   await browser.evaluate('document.title');          // in the page visited last
//   await browser.close();
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/// Path of an installed browser; undefined if there is none.
export function findBrowser() {
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names)
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // the next one
      }
  return undefined;
}

export class Browser {
  #process;
  #profile;
  #session;
  #waiting = new Map();
  #listeners = new Set();
  #count = 0;

  static async start(program) {
    const browser = new Browser(program);
    const { targetId } = await browser.#ask('Target.createTarget', { url: 'about:blank' });
    ({ sessionId: browser.#session } = await browser.#ask('Target.attachToTarget', { targetId, flatten: true }));
    for (const domain of ['Page', 'Network', 'Runtime']) await browser.send(`${domain}.enable`);
    return browser;
  }

  constructor(program) {
    this.#profile = mkdtempSync(join(tmpdir(), 'vitae-browser-'));
    const options = ['--headless', '--disable-gpu', '--no-first-run', '--disable-extensions', '--disable-sync',
      '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage', '--remote-debugging-pipe',
      '--host-resolver-rules=MAP * ~NOTFOUND', `--user-data-dir=${this.#profile}`];
    if (process.getuid() === 0) options.push('--no-sandbox');
    this.#process = spawn(program, options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    let rest = '';
    this.#process.stdio[4].setEncoding('utf8').on('data', (text) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop();
      for (const message of messages) this.#take(JSON.parse(message));
    });
    this.#process.on('exit', () => this.#waiting.forEach(({ reject }) => reject(new Error('the browser has ended'))));
  }

  #take(message) {
    if (!message.id) {
      for (const listener of this.#listeners) listener(message);
      return;
    }
    const { resolve, reject } = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) reject(new Error(message.error.message));
    else resolve(message.result);
  }

  #ask(method, params = {}, sessionId = undefined) {
    const id = ++this.#count;
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  send(method, params = {}) {
    return this.#ask(method, params, this.#session);
  }

  /// Loads a file and does to its elements what a reader might. With `ignorePolicy` its Content-Security-Policy is off.
  async visit(file, { ignorePolicy = false } = {}) {
    const url = pathToFileURL(file).href;
    const seen = { requests: [], dialogs: [] };
    let loaded;
    const ready = new Promise((resolve) => { loaded = resolve; });
    const listener = ({ method, params }) => {
      if (method === 'Network.requestWillBeSent' && params.request.url !== url) seen.requests.push(params.request.url);
      if (method === 'Page.loadEventFired') loaded();
      if (method !== 'Page.javascriptDialogOpening') return;
      seen.dialogs.push(params.message);
      this.send('Page.handleJavaScriptDialog', { accept: true });
    };
    await this.send('Page.setBypassCSP', { enabled: ignorePolicy });
    this.#listeners.add(listener);
    await this.send('Page.navigate', { url });
    await ready;
    await this.evaluate(`for (const element of document.querySelectorAll('*'))
      for (const kind of ['mouseover', 'focus', 'pointerenter', 'load', 'error', 'toggle'])
        element.dispatchEvent(new Event(kind, { bubbles: kind === 'mouseover' }));
      new Promise((resolve) => setTimeout(resolve, 0))`);
    this.#listeners.delete(listener);
    return seen;
  }

  /// The value of an expression in the page; of a promise, what it becomes.
  async evaluate(expression) {
    const answer = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'the page has thrown');
    return answer.result.value;
  }

  async close() {
    const ended = once(this.#process, 'exit');
    this.#ask('Browser.close').catch(() => {});
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
