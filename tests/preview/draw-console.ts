/** A picture that looks like an admin console, so that thumbnails can be judged. */
export async function drawConsole(): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(1280, 800);
  const g = canvas.getContext('2d')!;
  g.fillStyle = '#ffffff';
  g.fillRect(0, 0, 1280, 800);
  g.fillStyle = '#1d2433';
  g.fillRect(0, 0, 220, 800);
  g.font = '15px sans-serif';
  g.fillStyle = '#c9d2e6';
  const menu = ['Dashboard', 'Directory', 'People', 'Groups', 'Applications', 'Security'];
  for (const [i, name] of menu.entries()) g.fillText(name, 28, 90 + i * 42);
  g.fillStyle = '#111827';
  g.font = '600 24px sans-serif';
  g.fillText('People', 256, 62);
  g.font = '14px sans-serif';
  for (let row = 0; row < 14; row++) {
    const y = 120 + row * 46;
    g.strokeStyle = '#e5e7eb';
    g.strokeRect(256, y, 980, 46);
    g.fillStyle = '#111827';
    g.fillText(`Person ${row + 1}`, 276, y + 28);
    g.fillStyle = '#39404d';
    g.fillRect(420, y + 14, 160, 18);
    g.fillStyle = '#6b7280';
    g.fillText('Active', 760, y + 28);
    g.fillStyle = '#2563eb';
    g.fillText('Reset password', 960, y + 28);
  }
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
