import { describe, expect, it } from 'vitest'
import { instanceLimits, mastodonLimits } from './limits.ts'

const asOf = new Date('2026-11-22T10:00:00Z')

describe('limits a server reports', () => {
  it('are taken for every kind of media and for polls', () => {
    const limits = instanceLimits(
      {
        version: '4.5.0',
        configuration: {
          statuses: { max_characters: 1000, max_media_attachments: 8, characters_reserved_per_url: 23 },
          media_attachments: {
            description_limit: 3000,
            supported_mime_types: ['image/png', 'image/gif', 'video/mp4', 'audio/ogg', 'application/x-odd'],
            image_size_limit: 8_000_000,
            image_matrix_limit: 4_000_000,
            video_size_limit: 40_000_000,
            video_matrix_limit: 2_073_600,
          },
          polls: {
            max_options: 6,
            max_characters_per_option: 80,
            min_expiration: 90,
            max_expiration: 86_400,
          },
        },
      },
      asOf,
    )
    expect(limits).toMatchObject({
      asOf: '2026-11-22',
      source: 'instance',
      text: { max: 1000 },
      firstComment: { max: 1000 },
      media: {
        maxCount: 8,
        mixed: false,
        image: {
          maxBytes: 8_000_000,
          maxSide: 2000,
          maxAltLength: 3000,
          mimeTypes: ['image/png', 'image/gif'],
        },
        gif: { maxBytes: 8_000_000, maxSide: 1920 },
        video: {
          maxCount: 1,
          maxBytes: 40_000_000,
          mimeTypes: ['video/mp4', 'audio/ogg'],
          maxSide: 1920,
          captions: false,
        },
      },
      poll: {
        minOptions: 2,
        maxOptions: 6,
        maxOptionLength: 80,
        minMinutes: 2,
        maxMinutes: 1440,
        withMedia: false,
      },
    })
  })

  it('name no polls and no films where the server has none', () => {
    const images = { media_attachments: { supported_mime_types: ['image/png'] } }
    const bare = instanceLimits({ version: '4.5.0', configuration: images }, asOf)
    expect(bare.poll).toBeUndefined()
    expect(bare.media.video).toBeUndefined()
    expect(bare.media.gif).toBeUndefined()
    const polls = { polls: { max_options: 8 } }
    const snac = instanceLimits({ version: '4.0.0 (not true; really snac/2.75)', configuration: polls }, asOf)
    expect(snac.poll).toBeUndefined()
  })

  it('are read where Pleroma and its children keep them', () => {
    const limits = instanceLimits(
      {
        version: '2.7.2 (compatible; Pleroma 2.9)',
        max_toot_chars: 5000,
        poll_limits: {
          max_options: 20,
          max_option_chars: 200,
          min_expiration: 0,
          max_expiration: 31_536_000,
        },
      },
      asOf,
    )
    expect(limits).toMatchObject({
      text: { max: 5000 },
      poll: { maxOptions: 20, maxOptionLength: 200, minMinutes: 5, maxMinutes: 525_600 },
      media: { video: mastodonLimits.media.video },
    })
  })
})
