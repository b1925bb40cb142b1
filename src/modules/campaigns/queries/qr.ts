import type { ErrorCorrection } from 'qr'
import sharp from 'sharp'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { readStored } from '#platform/files/index.ts'
import { noOwnLink, noPlacement, wrongField } from '../policy.ts'
import { modulesOf, type QrLook, wrongColours } from '../qr/matrix.ts'
import { pdfOf } from '../qr/pdf.ts'
import { svgOf } from '../qr/svg.ts'
import { linkPlaces } from './link-places.ts'
import { ownLinks } from './own-links.ts'
import { placementRow } from './placement-rows.ts'

export interface QrWish {
  readonly id: string
  readonly format: 'svg' | 'png' | 'pdf'
  readonly millimetres: number
  readonly correction: ErrorCorrection
  readonly dark: string
  readonly light: string
  readonly caption: boolean
  readonly logoId: string | null
}

export interface QrFile {
  readonly name: string
  readonly type: string
  readonly base64: string
  /** Modules along an edge, without the quiet zone. */
  readonly modules: number
}

const types = { svg: 'image/svg+xml', png: 'image/png', pdf: 'application/pdf' } as const
/** 300 dots an inch, and no more pixels than a poster needs. */
const DPI = 300
const MOST_PIXELS = 6000
const LOGO_PIXELS = 400

/** The QR of a placement as a file. */
export async function placementQr(ctx: Ctx, wish: QrWish): Promise<Result<QrFile>> {
  const wrong = wrongColours(wish.dark, wish.light)
  if (wrong) return wrongField('dark', wrong)
  if (wish.logoId && wish.correction !== 'high')
    return wrongField('correction', 'A picture in the middle needs the highest correction: it hides modules.')
  const found = await ctx.read(async (tx) => {
    const row = await placementRow(tx, ctx.organisationId, wish.id)
    return row ? { row, places: await linkPlaces(ctx, tx) } : null
  })
  if (!found) return noPlacement
  const { row, places } = found
  if (!row.code) return refuse('conflict', 'This placement has no link. Give it a target first.')
  const link = places.linkOf(row.code)
  const look: QrLook = { ...wish, caption: wish.caption ? link.replace(/^https?:\/\//, '') : null }
  const logo = wish.logoId ? await logoOf(ctx, wish.logoId) : null
  if (wish.logoId && !logo) return wrongField('logoId', 'This is no picture that could stand in the middle.')
  const bytes = await drawn(link, look, wish.format, logo)
  return ok({
    name: `qr-${row.code}.${wish.format}`,
    type: types[wish.format],
    base64: Buffer.from(bytes).toString('base64'),
    modules: modulesOf(link, wish.correction).length,
  })
}

/** The QR of a link of the member's own, as a picture for screens. */
export async function ownQr(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<Omit<QrFile, 'modules'>>> {
  const found = await ownLinks(ctx)
  if (!found.ok) return found
  const own = found.value.links.find((one) => one.id === id)
  if (!own) return noOwnLink
  const look: QrLook = {
    millimetres: 30,
    correction: 'medium',
    dark: '#000000',
    light: '#ffffff',
    caption: null,
  }
  const bytes = await drawn(own.link, look, 'png', null)
  return ok({ name: 'qr.png', type: types.png, base64: Buffer.from(bytes).toString('base64') })
}

async function drawn(
  link: string,
  look: QrLook,
  format: QrWish['format'],
  logo: Buffer | null,
): Promise<Uint8Array> {
  if (format === 'pdf') return pdfOf(link, look, logo && (await rasterOf(logo, look.light)))
  const svg = Buffer.from(svgOf(link, look, logo))
  if (format === 'svg') return svg
  const width = Math.min(MOST_PIXELS, Math.round((look.millimetres / 25.4) * DPI))
  return sharp(svg, { density: 600 }).resize({ width }).png().toBuffer()
}

async function logoOf(ctx: Ctx, id: string): Promise<Buffer | null> {
  const stored = await readStored(ctx, id)
  if (!stored || (stored.card.kind ?? 'image') !== 'image') return null
  const fitted = { width: LOGO_PIXELS, height: LOGO_PIXELS, fit: 'contain', background: '#00000000' } as const
  return sharp(stored.bytes)
    .resize(fitted)
    .png()
    .toBuffer()
    .catch(() => null)
}

async function rasterOf(png: Buffer, light: string) {
  const { data, info } = await sharp(png)
    .flatten({ background: light })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, rgb: data }
}
