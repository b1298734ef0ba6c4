import type { Page } from '@playwright/test'
import jsQR from 'jsqr'

/** What a phone's camera would read from the screen as it is drawn now; null when it reads nothing. */
export const readCode = async (page: Page): Promise<string | null> => {
  const picture = await page.screenshot()
  const { data, width, height } = await page.evaluate(pixelsOf, picture.toString('base64'))
  return jsQR(Uint8ClampedArray.from(Buffer.from(data, 'base64')), width, height)?.data ?? null
}

/** Runs in the page, which can unpack a picture. */
const pixelsOf = async (png: string) => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  let text = ''
  for (let at = 0; at < data.length; at += 8_192)
    text += String.fromCharCode(...data.subarray(at, at + 8_192))
  return { data: btoa(text), width, height }
}
