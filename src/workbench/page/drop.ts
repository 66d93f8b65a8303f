import { element } from './element';

/**
 * Lets a file be dropped anywhere on the page; while one is dragged over it, a sheet covers grid and pane, so that neither
 * takes the file for itself.
 */
export function acceptDrops(
  root: HTMLElement,
  onFile: (file: File) => void,
): { setLabel(text: string): void } {
  const words = element('p');
  const cover = element('div', { class: 'zw-drop', hidden: '', 'aria-hidden': 'true' }, words);
  root.append(cover);
  const show = (shown: boolean): void => {
    cover.hidden = !shown;
  };
  const bringsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

  window.addEventListener('dragenter', (event) => bringsFile(event) && show(true), true);
  cover.addEventListener('dragleave', () => show(false));
  for (const type of ['dragover', 'drop'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (!bringsFile(event)) return;
        event.preventDefault();
        event.stopPropagation();
        if (type !== 'drop') return;
        show(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      },
      true,
    );
  }
  return {
    setLabel: (text) => {
      words.textContent = text;
    },
  };
}
