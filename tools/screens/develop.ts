/** Runs in an empty page: makes a small, sharp WebP of a screenshot, which mostly holds letters on few grounds. */

interface Exposed {
  /** Base64. */
  readonly png: string;
  /** Pixels; what is below is cut off. */
  readonly highest: number;
  readonly colors: number;
}

interface Developed {
  /** WebP, base64. */
  readonly data: string;
  readonly width: number;
  readonly height: number;
}

/** Everything that it needs stands inside, since it is sent to the page by itself. */
export async function develop({ png, highest, colors }: Exposed): Promise<Developed> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = Math.min(image.height, highest);
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('The page has no canvas');
  drawing.drawImage(image, 0, 0);
  const area = drawing.getImageData(0, 0, canvas.width, canvas.height);
  const pixels = new Uint32Array(area.data.buffer);

  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const channels = (pixel: number): number[] => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
  const distance = (one: number, other: number): number => {
    const to = channels(other);
    return channels(one).reduce((sum, part, n) => sum + (part - (to[n] ?? 0)) ** 2, 0);
  };

  // Each time the colour that would be missed most: by how much there is of it, and by how unlike it is to what is there.
  const missed = new Map([...counts.keys()].map((pixel) => [pixel, 3 * 255 ** 2]));
  const nearest = new Map<number, number>();
  for (let chosen = 0; chosen < colors; chosen += 1) {
    const loss = (pixel: number): number => (counts.get(pixel) ?? 0) * (missed.get(pixel) ?? 0);
    let worst: number | null = null;
    for (const pixel of counts.keys()) if (worst === null || loss(pixel) > loss(worst)) worst = pixel;
    if (worst === null || loss(worst) === 0) break;
    for (const pixel of counts.keys()) {
      const away = distance(pixel, worst);
      if (away < (missed.get(pixel) ?? Infinity) || pixel === worst) {
        missed.set(pixel, away);
        nearest.set(pixel, worst);
      }
    }
  }
  for (const [n, pixel] of pixels.entries()) pixels[n] = nearest.get(pixel) ?? pixel;

  drawing.putImageData(area, 0, 0);
  // Without loss: each pixel is one of few colours.
  const [, data = ''] = canvas.toDataURL('image/webp', 1).split(',');
  return { data, width: canvas.width, height: canvas.height };
}
