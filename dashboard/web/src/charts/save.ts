/** Gives a text out as a file. */
export function saveText(text: string, mediaType: string, name: string): void {
  saveBlob(new Blob([text], { type: mediaType }), name)
}

export function saveBlob(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Draws an SVG picture at twice its size and gives it out as a PNG. */
export async function savePicture(svg: string, name: string): Promise<void> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), {
    width: image.naturalWidth * 2,
    height: image.naturalHeight * 2,
  })
  const paper = canvas.getContext('2d')
  if (!paper) return
  paper.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--card')
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  canvas.toBlob((content) => content && saveBlob(content, name), 'image/png')
}
