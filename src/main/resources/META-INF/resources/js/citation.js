// Copies a citation. Without this script the same link opens the citation as plain text, ready to be copied.
(() => {
  'use strict';
  document.addEventListener('click', async (event) => {
    const button = event.target.closest?.('[data-copy]');
    if (!button || !navigator.clipboard) return;
    event.preventDefault();
    const text = document.getElementById(button.dataset.copy).textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.parentElement.querySelector('[role=status]').textContent = button.dataset.said;
    } catch {
      location.assign(button.href);
    }
  });
})();
