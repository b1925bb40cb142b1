import type { Limits, TextMeasure } from '#networks/contract/limits.ts'
import type { CheckSubject, MediaFacts, MediaFile } from '../checks-shape.ts'

export const limits: Limits = {
  asOf: '2026-11-01',
  source: 'test',
  text: { unit: 'graphemes', max: 10 },
  media: {
    maxCount: 1,
    image: { maxBytes: 1000, mimeTypes: ['image/jpeg'], maxAltLength: 20, maxSide: 100 },
  },
}

/** A network with a limit for everything. */
export const rich: Limits = {
  ...limits,
  text: { unit: 'graphemes', max: 400, maxBytes: 500 },
  media: {
    maxCount: 4,
    image: {
      maxBytes: 1000,
      mimeTypes: ['image/jpeg'],
      maxAltLength: 200,
      maxSide: 100,
      maxCount: 3,
      minRatio: 0.8,
      maxRatio: 1.91,
      minSide: 50,
    },
    gif: { maxBytes: 5000, maxAltLength: 100, maxSide: 100, maxCount: 1 },
    video: {
      maxCount: 1,
      maxBytes: 9000,
      mimeTypes: ['video/mp4'],
      minSeconds: 2,
      maxSeconds: 60,
      maxAltLength: 100,
      captions: true,
      minRatio: 0.5,
      maxRatio: 2,
    },
    document: { maxCount: 1, maxBytes: 8000, mimeTypes: ['application/pdf'], maxPages: 10 },
  },
  thread: { maxParts: 3 },
  firstComment: { max: 20 },
  poll: {
    minOptions: 2,
    maxOptions: 4,
    maxOptionLength: 10,
    minMinutes: 5,
    maxMinutes: 1440,
    multiple: false,
    withMedia: false,
  },
  card: { maxTitle: 10, maxDescription: 20, withMedia: false },
  title: { max: 10, required: false },
  tags: { max: 2 },
  mentions: { max: 1 },
  links: { clickable: true, max: 1 },
  perDay: 25,
}

/** Every word with a mark in front counted by hand, so that the rules are tested and not a network. */
export function measured(text: string, limit = 10): TextMeasure {
  const size = Array.from(text).length
  const spans = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((found): [number, number] => {
      const start = Array.from(text.slice(0, found.index)).length
      return [start, start + Array.from(found[0]).length]
    })
  return {
    length: size,
    limit,
    valid: size > 0 && size <= limit,
    links: spans(/https?:\S+/gu),
    mentions: spans(/@\w+/gu),
    tags: spans(/#\S+/gu),
  }
}

export function subject(text: string, more: Partial<CheckSubject> = {}): CheckSubject {
  return {
    channelName: 'Bluesky (fjell.example)',
    networkName: 'Bluesky',
    canPublish: true,
    text,
    measure: measured(text, (more.limits ?? limits).text.max),
    limits,
    media: [],
    findings: [],
    ...more,
  }
}

export function picture(more: Partial<MediaFacts> = {}): MediaFacts {
  return { alt: 'A jacket', file: { mimeType: 'image/jpeg', size: 10, name: 'j.jpg' }, ...more }
}

export function medium(file: Partial<MediaFile>, more: Partial<MediaFacts> = {}): MediaFacts {
  return picture({ file: { mimeType: 'image/jpeg', size: 10, name: 'file', ...file }, ...more })
}

export const ids = (found: readonly { readonly id: string }[]): string[] => found.map((check) => check.id)
