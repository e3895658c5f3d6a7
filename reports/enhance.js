// What a page can do beyond reading it, where scripts may run. Everything is there without it.
(words) => {
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  // A field that leaves only the items with a text in them, and says how many.
  const addFilter = (place, items, groups) => {
    const field = make('input', { type: 'search', autocomplete: 'off' });
    const told = make('output', {});
    field.addEventListener('input', () => {
      const wanted = plain(field.value.trim());
      for (const item of items) item.hidden = !plain(item.textContent).includes(wanted);
      for (const group of groups) group.hidden = group.querySelector('li:not([hidden])') === null;
      const found = items.filter((item) => !item.hidden).length;
      told.textContent = wanted === '' ? '' : words.found.replace('#', found);
    });
    place.before(make('p', { className: 'filter' }, make('label', {}, `${words.filter} `, field), ' ', told));
  };

  // The first number of a cell as it is written in the language of the page; none for a state in words.
  const numberIn = (cell) => {
    const text = cell?.textContent.match(/\d[\d.,]*/)?.[0];
    return text === undefined ? null : Number(text.replaceAll(words.thousands, '').replace(',', '.'));
  };
  const compare = (one, other, column) => {
    if (column === 0)
      return one.cells[0].textContent.localeCompare(other.cells[0].textContent, words.language);
    const [first, second] = [numberIn(one.cells[column]), numberIn(other.cells[column])];
    return first === null || second === null ? (first === null) - (second === null) : first - second;
  };

  // Headings by which a table is put in order: up, down, and as it was.
  const addSort = (table, body) => {
    const before = [...body.rows];
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = make('button', { type: 'button', className: 'sort' }, ...heading.childNodes);
      heading.replaceChildren(button);
      button.addEventListener('click', () => {
        const next = { none: 'ascending', ascending: 'descending', descending: 'none' };
        const order = next[heading.getAttribute('aria-sort') ?? 'none'];
        for (const other of headings) other.setAttribute('aria-sort', other === heading ? order : 'none');
        const sign = order === 'descending' ? -1 : 1;
        const isWord = (row) => column > 0 && numberIn(row.cells[column]) === null;
        const sorted = before.toSorted(
          (one, other) => isWord(one) - isWord(other) || sign * compare(one, other, column),
        );
        body.append(...(order === 'none' ? before : sorted));
      });
    });
  };

  for (const table of document.querySelectorAll('main table')) {
    const [body, ...others] = table.tBodies;
    if (others.length > 0 || body === undefined || body.rows.length < 5) continue;
    addSort(table, body);
    if (body.rows.length > 15) addFilter(table.closest('.scroll') ?? table, [...body.rows], []);
  }
  const groups = [...document.querySelectorAll('.region-group')];
  if (groups.length > 0)
    addFilter(
      groups[0],
      groups.flatMap((group) => [...group.querySelectorAll('li')]),
      groups,
    );

  // The language that somebody chose, for whoever opens the report anew; a browser may refuse to keep it.
  const key = 'zicht.language';
  try {
    const isFirst = sessionStorage.getItem(key) === null;
    const chosen = localStorage.getItem(key);
    sessionStorage.setItem(key, words.language);
    const other = document.querySelector(`a[hreflang="${chosen}"]`);
    if (isFirst && location.hash === '' && other !== null && /^(nl|en)$/.test(chosen))
      location.replace(other.href.replace('#top', ''));
    for (const link of document.querySelectorAll('a[hreflang]'))
      link.addEventListener('click', () => localStorage.setItem(key, link.hreflang));
  } catch {
    // Nothing is kept, and the page stays in its own language.
  }
};
