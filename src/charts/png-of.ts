/**
 * An SVG file as a PNG of this many times its size, drawn by the browser. The text goes into the image itself
 * (`data:`), so nothing is fetched. Undefined where the browser cannot draw it.
 */
export const pngOf = async (svg: string, times = 2): Promise<Blob | undefined> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * times;
  canvas.height = image.naturalHeight * times;
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve) => {
    canvas.toBlob((blob) => {
      resolve(blob ?? undefined);
    }, 'image/png');
  });
};
