// Offers how a query that was begun may go on, below the search box. Without this script the box works as well.
// Follows the combobox pattern of WAI-ARIA: the field keeps the focus, the arrow keys choose, Enter searches.
'use strict';

(() => {
  const PAUSE = 120;
  const SHORTEST = 2;

  const offer = (field) => {
    const input = field.querySelector('input[type=search]');
    const list = document.createElement('ul');
    list.id = `${input.id}-suggestions`;
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', field.dataset.label);
    list.hidden = true;
    field.append(list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');

    let typed = input.value;
    let chosen = -1;
    let timer = 0;
    let asking = null;

    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };

    const take = (text) => {
      input.value = text;
      close();
      input.form.requestSubmit();
    };

    const choose = (index) => {
      const options = list.children;
      if (chosen >= 0) options[chosen].setAttribute('aria-selected', 'false');
      chosen = index;
      if (chosen < 0) {
        input.value = typed;
        input.removeAttribute('aria-activedescendant');
        return;
      }
      const option = options[chosen];
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
      input.value = option.textContent;
    };

    const show = (suggestions) => {
      chosen = -1;
      input.removeAttribute('aria-activedescendant');
      list.replaceChildren(...suggestions.map((suggestion, index) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${index}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.lang = suggestion.language;
        option.textContent = suggestion.text;
        // Before the field loses the focus and the list closes.
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          take(suggestion.text);
        });
        return option;
      }));
      list.hidden = suggestions.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
    };

    const ask = async () => {
      asking?.abort();
      if (typed.trim().length < SHORTEST) {
        close();
        return;
      }
      asking = new AbortController();
      try {
        const address = `${field.dataset.suggestions}?q=${encodeURIComponent(typed)}`;
        const answer = await fetch(address, { signal: asking.signal, headers: { accept: 'application/json' } });
        if (answer.ok && document.activeElement === input) show((await answer.json()).suggestions);
      } catch {
        // Suggestions are a courtesy: a search goes on without them.
        close();
      }
    };

    input.addEventListener('input', () => {
      typed = input.value;
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener('keydown', (event) => {
      const count = list.children.length;
      if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        input.value = typed;
        close();
      } else if (!list.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
      }
    });
    input.addEventListener('blur', () => {
      asking?.abort();
      clearTimeout(timer);
      close();
    });
  };

  document.querySelectorAll('[data-suggestions]').forEach(offer);
})();
