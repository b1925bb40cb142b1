import { describe, expect, it } from 'vitest'
import { checkVariant } from '../checks.ts'
import type { CheckSubject } from '../checks-shape.ts'
import { ids, limits, medium, picture, rich, subject } from '../testing/subject.ts'

const on = (text: string, more: Partial<CheckSubject> = {}) => subject(text, { limits: rich, ...more })
const video = { mimeType: 'video/mp4', kind: 'video' as const, seconds: 10, width: 100, height: 100 }
const alike = { captions: 1 }
const pdf = { mimeType: 'application/pdf', kind: 'document' as const, pages: 3 }
const gif = { mimeType: 'image/gif', kind: 'gif' as const }
const poll = { options: ['Yes', 'No'], multiple: false, minutes: 60 }
const card = { url: 'https://fjell.example', title: 'Fjell', description: 'Jackets' }
const further = (text: string) => ({ text, measure: on(text).measure, media: [] })

/** Rule, what sets it off, and what comes near and does not. */
const table: readonly (readonly [string, CheckSubject, CheckSubject])[] = [
  ['channel.cannot-publish', on('Hi', { canPublish: false }), on('Hi')],
  ['text.empty', on('  '), on('', { media: [picture()] })],
  ['text.too-long', on('x'.repeat(401)), on('x'.repeat(400))],
  ['text.too-many-bytes', on('語'.repeat(170)), on('語'.repeat(166))],
  ['text.not-accepted', on('Hi', { measure: { ...on('Hi').measure, valid: false } }), on('Hi')],
  ['tags.too-many', on('#A #B #C'), on('#A #B')],
  ['tags.camel-case', on('so #schönwetterjacken!'), on('so #SchönwetterJacken #jacken')],
  ['mentions.too-many', on('@a @b'), on('@a')],
  ['links.too-many', on('https://a.example https://b.example'), on('https://a.example')],
  [
    'links.not-clickable',
    on('https://a.example', { limits: { ...rich, links: { clickable: false } } }),
    on('no link', { limits: { ...rich, links: { clickable: false } } }),
  ],
  [
    'link.mixed-letters',
    on('https://раypal.com/x'),
    on('https://пример.com and https://paypal.com'.slice(0, 18)),
  ],
  ['media.missing', on('Hi', { media: [picture({ file: null })] }), on('Hi', { media: [picture()] })],
  ['media.required', on('Hi', { limits: needy() }), on('Hi', { limits: needy(), media: [picture()] })],
  [
    'media.too-many',
    on('Hi', { media: Array(5).fill(picture()) }),
    on('Hi', { media: Array(3).fill(picture()) }),
  ],
  [
    'media.mixed',
    on('Hi', { media: [picture(), medium(video, alike)] }),
    on('Hi', { media: [picture(), picture()] }),
  ],
  [
    'media.type',
    on('Hi', { media: [medium({ mimeType: 'image/bmp' })] }),
    on('Hi', { media: [medium({ mimeType: 'image/avif' })] }),
  ],
  [
    'media.too-large',
    on('Hi', { media: [medium({ ...video, size: 9001 }, alike)] }),
    on('Hi', { media: [medium({ ...video, size: 9000 }, alike)] }),
  ],
  [
    'media.too-tall',
    on('Hi', { media: [medium({ width: 60, height: 100 })] }),
    on('Hi', { media: [medium({ width: 80, height: 100 })] }),
  ],
  [
    'media.too-wide',
    on('Hi', { media: [medium({ width: 300, height: 100 })] }),
    on('Hi', { media: [medium({ width: 300, height: 100 }, { crop: { width: 0.6, height: 1 } })] }),
  ],
  [
    'media.too-small',
    on('Hi', { media: [medium({ width: 49, height: 49 })] }),
    on('Hi', { media: [medium({ width: 50, height: 50 })] }),
  ],
  [
    'media.too-many-pixels',
    on('Hi', { limits: upTo(1920), media: [medium({ ...video, width: 3840, height: 2160 }, alike)] }),
    on('Hi', { limits: upTo(1920), media: [medium({ ...video, width: 1920, height: 1080 }, alike)] }),
  ],
  [
    'media.too-long',
    on('Hi', { media: [medium({ ...video, seconds: 61 }, alike)] }),
    on('Hi', { media: [medium({ ...video, seconds: 60 }, alike)] }),
  ],
  [
    'media.too-short',
    on('Hi', { media: [medium({ ...video, seconds: 1 }, alike)] }),
    on('Hi', { media: [medium({ ...video, seconds: 2 }, alike)] }),
  ],
  [
    'media.too-many-pages',
    on('Hi', { media: [medium({ ...pdf, pages: 11 })] }),
    on('Hi', { media: [medium(pdf)] }),
  ],
  [
    'media.alt-missing',
    on('Hi', { media: [picture({ alt: ' ' })] }),
    on('Hi', { media: [medium(pdf, { alt: '' })] }),
  ],
  [
    'media.alt-too-long',
    on('Hi', { media: [picture({ alt: 'x'.repeat(201) })] }),
    on('Hi', { media: [picture({ alt: 'x'.repeat(200) })] }),
  ],
  [
    'media.captions-missing',
    on('Hi', { media: [medium(video)] }),
    on('Hi', { media: [medium({ ...video, hasAudio: false })] }),
  ],
  [
    'media.text-in-picture',
    on('Hi', { media: [picture({ textShare: 0.4 })] }),
    on('Hi', { media: [picture({ textShare: 0.4, alt: 'x'.repeat(199) })], limits: wordy() }),
  ],
  ['thread.not-here', subject('Hi', { thread: [further('B')] }), subject('Hi', { thread: [] })],
  [
    'thread.too-long',
    on('A', { thread: ['B', 'C', 'D'].map(further) }),
    on('A', { thread: ['B', 'C'].map(further) }),
  ],
  ['channel.too-many-a-day', on('A', { postsThatDay: 25 }), on('A', { postsThatDay: 24 })],
  ['poll.not-here', subject('Hi', { poll }), on('Hi', { poll })],
  ['poll.options', on('Hi', { poll: { ...poll, options: ['Yes'] } }), on('Hi', { poll })],
  ['poll.empty', on('Hi', { poll: { ...poll, options: ['Yes', ' '] } }), on('Hi', { poll })],
  [
    'poll.too-long',
    on('Hi', { poll: { ...poll, options: ['Yes', 'x'.repeat(11)] } }),
    on('Hi', { poll: { ...poll, options: ['Yes', '👩‍👩‍👧'.repeat(10)] } }),
  ],
  ['poll.twice', on('Hi', { poll: { ...poll, options: ['Yes', 'yes '] } }), on('Hi', { poll })],
  [
    'poll.minutes',
    on('Hi', { poll: { ...poll, minutes: 4 } }),
    on('Hi', { poll: { ...poll, minutes: 1440 } }),
  ],
  ['poll.one-answer', on('Hi', { poll: { ...poll, multiple: true } }), on('Hi', { poll })],
  ['poll.with-media', on('Hi', { poll, media: [picture()] }), on('Hi', { media: [picture()] })],
  [
    'title.not-here',
    subject('Hi', { title: { text: 'A', length: 1 } }),
    on('Hi', { title: { text: 'A', length: 1 } }),
  ],
  ['title.missing', on('Hi', { limits: { ...rich, title: { max: 9, required: true } } }), on('Hi')],
  [
    'title.too-long',
    on('Hi', { title: { text: 'A', length: 11 } }),
    on('Hi', { title: { text: 'A', length: 10 } }),
  ],
  [
    'first-comment.not-here',
    subject('Hi', { firstComment: { text: 'A', length: 1 } }),
    subject('Hi', { firstComment: { text: ' ', length: 1 } }),
  ],
  [
    'first-comment.too-long',
    on('Hi', { firstComment: { text: 'A', length: 21 } }),
    on('Hi', { firstComment: { text: 'A', length: 20 } }),
  ],
  ['card.not-here', subject('Hi', { card }), on('Hi', { card })],
  [
    'card.with-media',
    on('Hi', { card, media: [picture()] }),
    on('Hi', {
      card,
      media: [picture()],
      limits: { ...rich, card: { maxTitle: 10, maxDescription: 20, withMedia: true } },
    }),
  ],
  ['card.address', on('Hi', { card: { ...card, url: 'fjell.example' } }), on('Hi', { card })],
  ['card.title-missing', on('Hi', { card: { ...card, title: '' } }), on('Hi', { card })],
  ['card.title-too-long', on('Hi', { card: { ...card, title: 'x'.repeat(11) } }), on('Hi', { card })],
  [
    'card.description-too-long',
    on('Hi', { card: { ...card, description: 'x'.repeat(21) } }),
    on('Hi', { card }),
  ],
]

function needy() {
  return { ...rich, media: { ...rich.media, required: true } }
}

/** Videos of so many pixels along a side. */
function upTo(maxSide: number) {
  const { video } = rich.media
  return { ...rich, media: { ...rich.media, ...(video && { video: { ...video, maxSide } }) } }
}

function wordy() {
  return { ...rich, media: { ...rich.media, image: { ...rich.media.image, maxAltLength: 2000 } } }
}

describe('the rules', () => {
  it.each(table)('%s', (id, fires, near) => {
    if (id === 'media.text-in-picture')
      near = { ...near, media: [picture({ textShare: 0.4, alt: 'x'.repeat(240) })] }
    const found = checkVariant(fires).filter((check) => check.id === id)
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toMatch(/^\S.*[.]$/u)
    expect(found[0]?.cure ?? 'none').toMatch(/[.]$|^none$/u)
    expect(ids(checkVariant(near))).not.toContain(id)
  })

  it('have a case each', () => {
    const tested = new Set(table.map(([id]) => id))
    expect(tested.size).toBe(table.length)
  })

  it('count each kind of medium by its own number', () => {
    const many = on('Hi', { media: [picture(), picture(), picture(), picture()] })
    expect(checkVariant(many)).toMatchObject([{ message: 'Bluesky takes 3 images at most, here are 4.' }])
    const two = on('Hi', { media: [medium(gif), medium(gif)] })
    expect(checkVariant(two)).toMatchObject([{ message: 'Bluesky takes 1 GIFs at most, here are 2.' }])
  })

  it('take a GIF for an image where moving ones are nothing of their own', () => {
    const still = {
      ...limits,
      media: { ...limits.media, image: { ...limits.media.image, mimeTypes: ['image/gif'] } },
    }
    expect(checkVariant(subject('Hi', { limits: still, media: [medium(gif)] }))).toEqual([])
  })

  it('name what is not taken at all', () => {
    const film = { media: [medium({ mimeType: 'video/mp4', name: 'f.mp4' })] }
    expect(checkVariant(subject('Hi', film)).map((check) => check.message)).toContain(
      'Bluesky does not take videos (f.mp4).',
    )
    const sound = { media: [medium({ mimeType: 'audio/mpeg', name: 's.mp3' })] }
    expect(ids(checkVariant(on('Hi', sound)))).toEqual(['media.type'])
  })

  it('say where a tag or mention too many stands, in code points', () => {
    const [found] = checkVariant(on('👩‍👩‍👧 #A #B #C'))
    expect(found?.span).toEqual([12, 14])
  })
})
