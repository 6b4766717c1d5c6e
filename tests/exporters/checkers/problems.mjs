// SPDX-License-Identifier: Apache-2.0
//
// What a checker has against a file.
//
//   const problems = new Problems();
//   problems.add('cv.html', 'vnu', 'an element is not closed');
//   problems.print();
export class Problems {
  #all = [];

  add(file, checker, sentence) {
    this.#all.push(`${file}: ${checker}: ${String(sentence).replace(/\s+/g, ' ').slice(0, 300)}`);
  }

  expect(file, checker, name, expected, found) {
    const [a, b] = [JSON.stringify(expected), JSON.stringify(found)];
    if (a !== b) this.add(file, checker, `${name}: ${b} instead of ${a}`);
  }

  get count() {
    return this.#all.length;
  }

  print() {
    for (const line of this.#all.slice(0, 60)) console.log(line);
  }
}
