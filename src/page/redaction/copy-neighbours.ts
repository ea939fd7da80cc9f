import { isCodeInPlace } from '@/core/redaction/code-like';
import { valueTexts } from './text-nodes';

const COPY =
  /^(?:copy|copied|kopieren|copier|copiar|copia|kopiera|kopier|kopiuj|kopioi|копировать|kopyala|コピー|复制|複製|복사)(?![\p{L}])/iu;
const CONTROL = 'input:not([type="hidden"]),textarea';
const MAX_CLIMB = 2;

/** Code-like texts and fields that a copy button stands beside. */
export function copySources(button: Element): { texts: Text[]; controls: Element[] } {
  if (!isCopyButton(button)) return { texts: [], controls: [] };
  let around = button.parentElement;
  for (let climb = 0; around && climb < MAX_CLIMB; climb++) {
    const texts = valueTexts(around);
    if (texts.length > 12) break;
    const codes = texts.filter((text) => isCodeInPlace(text.data.trim()));
    const controls = Array.from(around.querySelectorAll(CONTROL)).filter((el) =>
      isCodeInPlace((el as HTMLInputElement).value),
    );
    if (codes.length > 0 || controls.length > 0) return { texts: codes, controls };
    // the nearest words are what is copied, and they are plain
    if (texts.length > 0) break;
    around = around.parentElement;
  }
  return { texts: [], controls: [] };
}

function isCopyButton(button: Element): boolean {
  if (button.tagName === 'CLIPBOARD-COPY' || button.hasAttribute('data-clipboard-text'))
    return true;
  const names = [
    button.getAttribute('aria-label'),
    button.getAttribute('title'),
    button.textContent,
  ];
  return names.some((name) => name !== null && name.length < 60 && COPY.test(name.trim()));
}
