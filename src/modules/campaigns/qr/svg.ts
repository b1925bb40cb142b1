import { LOGO_SHARE, modulesOf, type QrLook, QUIET, runsOf } from './matrix.ts'

const CAPTION = 3.4

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A QR as SVG of an exact size in millimetres. `logo`: a PNG for the middle, drawn on a light square. */
export function svgOf(text: string, look: QrLook, logo: Uint8Array | null): string {
  const modules = modulesOf(text, look.correction)
  const edge = modules.length + 2 * QUIET
  const height = edge + (look.caption ? CAPTION : 0)
  const tall = (look.millimetres * height) / edge
  const dark = runsOf(modules)
    .map(({ x, y, width }) => `M${x + QUIET} ${y + QUIET}h${width}v1h-${width}z`)
    .join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${look.millimetres}mm" height="${round(tall)}mm" viewBox="0 0 ${edge} ${round(height)}">`,
    `<rect width="${edge}" height="${round(height)}" fill="${look.light}"/>`,
    `<path d="${dark}" fill="${look.dark}" shape-rendering="crispEdges"/>`,
    logo ? picture(edge, modules.length, look.light, logo) : '',
    look.caption ? words(edge, look.dark, look.caption) : '',
    '</svg>',
  ].join('')
}

function picture(edge: number, size: number, light: string, logo: Uint8Array): string {
  const side = size * LOGO_SHARE
  const at = (edge - side) / 2
  const inner = side - 1
  return [
    `<rect x="${round(at)}" y="${round(at)}" width="${round(side)}" height="${round(side)}" fill="${light}"/>`,
    `<image x="${round(at + 0.5)}" y="${round(at + 0.5)}" width="${round(inner)}" height="${round(inner)}" href="data:image/png;base64,${Buffer.from(logo).toString('base64')}"/>`,
  ].join('')
}

function words(edge: number, dark: string, caption: string): string {
  // A long address is set smaller instead of being cut.
  const size = Math.min(2.6, (edge - 2) / (caption.length * 0.56))
  return `<text x="${edge / 2}" y="${edge + 0.8}" text-anchor="middle" font-family="Helvetica, Arial, sans-serif" font-size="${round(size)}" fill="${dark}">${escaped(caption)}</text>`
}

const round = (value: number): number => Math.round(value * 1000) / 1000
