import sharp from 'sharp'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { fake } from '#networks/fake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { storeImage } from '#platform/files/index.ts'
import { testApp } from '#tests/support/app.ts'
import { addMedium } from '../commands/media.ts'
import type { MediumInput } from '../contract.ts'

/** The room over real PostgreSQL with a clock that is moved by hand. */
export async function libraryHouse(start = '2026-11-22T10:00:00Z') {
  const clock = fixedClock(new Date(start))
  const app = await testApp({ clock, networks: [fake], allowHosts: ['127.0.0.1'] })
  let count = 0
  /** A picture of its own each time. */
  const picture = async (ctx: Ctx): Promise<string> => {
    count += 1
    const background = { r: count % 256, g: Math.floor(count / 256), b: 7 }
    const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background } })
      .png()
      .toBuffer()
    return unwrap(await storeImage(ctx, { name: `picture-${count}.png`, bytes })).id
  }
  return {
    app,
    clock,
    picture,
    /** A picture that is in the library. */
    async medium(ctx: Ctx, more: Partial<MediumInput> = {}) {
      const fileId = await picture(ctx)
      const content = { title: 'Harbour', consent: 'not-needed' as const, ...more }
      const { mediumId } = unwrap(await addMedium(ctx, { ...content, fileId }))
      return { mediumId, fileId }
    },
    close: () => app.close(),
  }
}

export type LibraryHouse = Awaited<ReturnType<typeof libraryHouse>>

/** Three pillars, one with a figure that grows old. */
export const houseOfWords = {
  positioning: 'We weave sails that last a lifetime.',
  messages: [
    {
      title: 'Durable',
      text: 'Our sails outlive the boats.',
      proofs: [
        { text: '92 % of sails are in use after ten years', asOf: '2026-03-01', expiresOn: '2027-03-01' },
      ],
    },
    { title: 'Local', text: 'Woven where they are sailed.', proofs: [] },
    { title: 'Repairable', text: 'Every seam can be opened.', proofs: [] },
  ],
}
