import type { Scene } from '../scene';
import type { Sighting } from '../sighting';

/** Files chosen or dropped, by name; the names are redacted like any text. */
export function recordUploads(scene: Scene): void {
  scene.listen('change', (event) => {
    const input = event.composedPath()[0];
    if (!(input instanceof HTMLInputElement) || input.type !== 'file') return;
    const { pressed } = scene;
    report(input.files, pressed?.element === input ? pressed : scene.eyes.look(input));
  });
  scene.listen('drop', (event) => {
    const path = event.composedPath();
    const innermost = path.find((item) => item instanceof Element);
    const zone = scene.resolve(event) ?? (innermost instanceof Element ? innermost : null);
    if (zone && event.dataTransfer?.files.length) {
      report(event.dataTransfer.files, scene.eyes.look(zone));
    }
  });

  function report(files: FileList | null, sighting: Sighting): void {
    if (!files?.length) return;
    const names = [...files].map((file) => scene.redactor.text(file.name)).join(', ');
    scene.journal.begin('upload', sighting, { at: Date.now(), value: { text: names, kinds: [] } });
  }
}
