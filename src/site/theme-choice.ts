type Theme = 'light' | 'dark' | 'system';

const parse = (value: string | null): Theme =>
  value === 'light' || value === 'dark' ? value : 'system';

const read = (): Theme => {
  try {
    return parse(localStorage.getItem('theme'));
  } catch {
    return 'system';
  }
};

const write = (theme: Theme): void => {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage refused: the choice holds for this page only.
  }
};

const show = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
};

/** The select that switches between light, dark and the system's colours, in every open tab at once. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = read();
    select.addEventListener('change', () => {
      const theme = parse(select.value);
      write(theme);
      show(theme);
    });
    window.addEventListener('storage', ({ key }) => {
      if (key !== 'theme') return;
      select.value = read();
      show(read());
    });
  }
}
customElements.define('theme-choice', ThemeChoice);
