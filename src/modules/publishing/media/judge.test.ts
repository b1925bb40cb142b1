import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Limits } from '#networks/contract/limits.ts'
import type { FileCard } from '#platform/files/index.ts'
import { checkVariant } from '../domain/checks.ts'
import { subject, limits as usual } from '../domain/testing/subject.ts'
import { mediaProblem } from './judge.ts'

const MB = 1024 * 1024
const media: Limits['media'] = {
  maxCount: 4,
  image: {
    maxBytes: MB,
    mimeTypes: ['image/jpeg'],
    maxAltLength: 100,
    maxSide: 2000,
    minRatio: 0.8,
    maxRatio: 1.91,
    minSide: 300,
  },
  video: {
    maxCount: 1,
    maxBytes: 100 * MB,
    mimeTypes: ['video/mp4'],
    minSeconds: 3,
    maxSeconds: 140,
    maxAltLength: 0,
    captions: true,
    maxRatio: 3,
    maxSide: 1920,
  },
  document: { maxCount: 1, maxBytes: MB, mimeTypes: ['application/pdf'], maxPages: 300 },
}
const bare: Limits['media'] = { maxCount: 4, image: media.image }

const card = (more: Partial<FileCard>): FileCard => ({
  id: 'x',
  name: 'a',
  mimeType: 'image/png',
  size: 1000,
  width: 1000,
  height: 800,
  ...more,
})
const video = (more: Partial<FileCard>) =>
  card({ kind: 'video', mimeType: 'video/mp4', seconds: 60, width: 1280, height: 720, ...more })
const pdf = (more: Partial<FileCard>) =>
  card({ kind: 'document', mimeType: 'application/pdf', pages: 3, width: null, height: null, ...more })

it.each([
  ['a picture', card({}), media, null],
  ['a picture from before there were kinds', card({ width: null, height: null }), media, null],
  ['a banner', card({ width: 3000 }), media, 'too wide for this network. Crop it to 1.91:1'],
  ['a tower', card({ height: 3000 }), media, 'too tall for this network. Crop it to 4:5'],
  ['a stamp', card({ width: 200, height: 200 }), media, '300 along each side'],
  ['a video', video({}), media, null],
  ['a video that is a hair too long', video({ seconds: 140.3 }), media, null],
  [
    'a long video',
    video({ seconds: 200 }),
    media,
    'lasts 3 minutes 20 seconds; this network takes 2 minutes 20 seconds',
  ],
  ['a short video', video({ seconds: 1 }), media, 'lasts 1 second; this network wants 3 seconds'],
  ['a heavy video', video({ size: 300 * MB }), media, 'has 300 MB; this network takes 100 MB'],
  [
    'a video of another format',
    video({ mimeType: 'video/quicktime' }),
    media,
    'is MOV; this network takes MP4',
  ],
  ['a wide video', video({ width: 1900, height: 500 }), media, 'nearer to 3:1'],
  ['a large video', video({ width: 3840, height: 2160 }), media, '1920 pixels along a side'],
  ['a video where there are none', video({}), bare, 'takes no videos'],
  ['a document', pdf({}), media, null],
  ['a thick document', pdf({ pages: 301 }), media, 'has 301 pages; this network takes 300'],
  ['a heavy document', pdf({ size: 2 * MB }), media, 'has 2 MB'],
  ['a document where there are none', pdf({}), bare, 'takes no documents'],
  ['a sound', card({ kind: 'audio' }), media, 'sound by itself'],
  ['captions', card({ kind: 'captions' }), media, 'belong to a video'],
])('%s', (_, file, limits, words) => {
  const found = mediaProblem(file, null, { media: limits })
  if (words === null) expect(found).toBeNull()
  else expect(found?.problem).toContain(words)
})

it('judges the part that is shown', () => {
  const wide = card({ width: 3000, height: 1000 })
  expect(mediaProblem(wide, { x: 0, y: 0, width: 0.5, height: 1 }, { media })).toBeNull()
  expect(mediaProblem(wide, { x: 0, y: 0, width: 0.05, height: 0.15 }, { media })?.problem).toContain(
    'Crop less of it away',
  )
})

it('refuses nothing at sending that the checks let pass while it was written', () => {
  const side = fc.integer({ min: 1, max: 5000 })
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
  const share = fc.double({ min: 0.05, max: 1, noNaN: true })
  const shape = fc.record({
    minRatio: maybe(fc.double({ min: 0.2, max: 1, noNaN: true })),
    maxRatio: maybe(fc.double({ min: 1, max: 3, noNaN: true })),
  })
  const someLimits = fc.record({
    image: fc.tuple(shape, maybe(fc.integer({ min: 1, max: 600 }))),
    gif: maybe(shape),
    video: maybe(fc.tuple(shape, maybe(side))),
    document: fc.boolean(),
  })
  const someFile = fc.record({
    kind: fc.constantFrom('image', 'gif', 'video', 'audio', 'document', 'captions'),
    mimeType: fc.constantFrom('image/png', 'image/gif', 'video/mp4', 'video/quicktime', 'application/pdf'),
    size: fc.integer({ min: 1, max: 200 * MB }),
    width: side,
    height: side,
    seconds: fc.double({ min: 0, max: 300, noNaN: true }),
    pages: fc.integer({ min: 1, max: 500 }),
  })
  fc.assert(
    fc.property(someLimits, someFile, maybe(fc.tuple(share, share)), (some, file, cropped) => {
      const network: Limits['media'] = {
        maxCount: 4,
        image: { ...media.image, ...some.image[0], minSide: some.image[1] },
        ...(some.gif && {
          gif: { maxBytes: MB, maxAltLength: 100, maxSide: 2000, maxCount: 1, ...some.gif },
        }),
        ...(some.video &&
          media.video && { video: { ...media.video, ...some.video[0], maxSide: some.video[1] } }),
        ...(some.document && media.document && { document: media.document }),
      }
      const crop = cropped ? { x: 0, y: 0, width: cropped[0], height: cropped[1] } : null
      const problem = mediaProblem(card(file), crop, { media: network })
      if (!problem) return
      const limits = { ...usual, media: network }
      const checked = checkVariant(subject('Hi', { limits, media: [{ alt: 'A', file: card(file), crop }] }))
      expect(checked.filter(({ severity }) => severity === 'must-fix')).not.toEqual([])
    }),
    { numRuns: 1000 },
  )
})
