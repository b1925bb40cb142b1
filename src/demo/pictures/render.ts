import sharp from 'sharp'
import { type PictureKey, scenes } from './scenes.ts'

/** A picture as JPEG bytes. */
export function renderScene(key: PictureKey): Promise<Buffer> {
  return sharp(Buffer.from(scenes[key].draw())).jpeg({ quality: 78 }).toBuffer()
}

/** The mark of one of our accounts: a ridge on a ground of its own colour. */
export function renderMark([ground, ridge]: readonly [string, string]): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" width="128" height="128">
<rect width="128" height="128" fill="${ground}"/><path d="M14 92L50 40L68 66L80 50L114 92Z" fill="${ridge}"/>
<path d="M50 40L58 52L50 60L42 52Z" fill="${ground}"/></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
