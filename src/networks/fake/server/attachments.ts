import { graphemeLength } from '#kernel/text.ts'
import type { Limits } from '#networks/contract/limits.ts'
import type { Call } from './call.ts'
import { HttpError, object, readBody, sendJson, text } from './http.ts'
import type { FakeService, NewPoll } from './service.ts'
import { signedIn } from './signed-in.ts'
import type { FakeCard, FakeMedia } from './state.ts'

/** What comes with a post beside its words; each is held to the limits this server reports. */

function refuse(code: string, message: string): HttpError {
  return new HttpError(422, code, message)
}

/** Takes a file for a later post; what it is says its content type. */
export async function addMedia(call: Call): Promise<void> {
  signedIn(call)
  const { image, video, document } = call.limits.media
  const mimeType = call.request.headers['content-type'] ?? ''
  const rule = [image, video, document].find((one) => one?.mimeTypes.includes(mimeType))
  if (!rule) throw new HttpError(415, 'unsupported', 'This kind of file is not taken.')
  const bytes = await readBody(call.request, rule.maxBytes + 1)
  if (bytes.length > rule.maxBytes)
    throw new HttpError(413, 'too_large', `A file of this kind has at most ${rule.maxBytes} bytes.`)
  sendJson(call.response, 201, { id: call.service.addMedia(bytes) })
}

export function mediaOf(service: FakeService, limits: Limits, value: unknown): FakeMedia[] {
  if (value === undefined) return []
  const { maxCount, image, video, document } = limits.media
  if (!Array.isArray(value) || value.length > maxCount) {
    throw refuse('too_many_media', `A post has at most ${maxCount} files.`)
  }
  const media = value.map((one: unknown) => oneOf(service, image.maxAltLength, one))
  for (const rule of [image, video, document]) {
    const count = media.filter((one) => rule?.mimeTypes.includes(one.mimeType)).length
    const most = rule?.maxCount ?? maxCount
    if (count > most) throw refuse('too_many_media', `Of one kind, a post has at most ${most} files.`)
  }
  return media
}

/** The same media with other alt texts, one each; nothing given leaves them as they are. */
export function withAlts(media: readonly FakeMedia[], limits: Limits, value: unknown): readonly FakeMedia[] {
  if (value === undefined) return media
  if (!Array.isArray(value) || value.length !== media.length) {
    throw refuse('bad_alts', 'There has to be one alternative text for each file.')
  }
  return media.map((one, index) => ({ ...one, alt: altOf(value[index], limits.media.image.maxAltLength) }))
}

function altOf(value: unknown, most: number): string {
  const alt = text(value, 'alt')
  if (graphemeLength(alt) > most) {
    throw refuse('too_long', `Alternative text has at most ${most} characters.`)
  }
  return alt
}

function oneOf(service: FakeService, maxAltLength: number, value: unknown): FakeMedia {
  const { id, mimeType, alt, captions } = object(value)
  const words = altOf(alt, maxAltLength)
  const media = { id: knownMedia(service, id), mimeType: text(mimeType, 'mimeType'), alt: words }
  if (!Array.isArray(captions) || captions.length === 0) return media
  return { ...media, captions: captions.map(captionOf) }
}

function captionOf(value: unknown): { lang: string; vtt: string } {
  const { lang, vtt } = object(value)
  const caption = { lang: text(lang, 'lang'), vtt: text(vtt, 'vtt') }
  if (!/^WEBVTT/.test(caption.vtt)) throw refuse('bad_captions', 'Captions are taken as WebVTT.')
  return caption
}

function knownMedia(service: FakeService, value: unknown): string {
  const id = text(value, 'id')
  if (!service.media(id)) throw refuse('unknown_media', 'There is no such file.')
  return id
}

export function pollOf(limits: Limits, value: unknown): NewPoll | null {
  if (value === undefined || value === null) return null
  const rule = limits.poll
  if (!rule) throw refuse('no_polls', 'There are no polls here.')
  const { options, multiple, minutes } = object(value)
  if (!Array.isArray(options) || options.length < rule.minOptions || options.length > rule.maxOptions) {
    throw refuse('bad_poll', `A poll has ${rule.minOptions} to ${rule.maxOptions} choices.`)
  }
  const choices = options.map((one: unknown) => text(one, 'option'))
  const isGood = (choice: string) => choice.trim() !== '' && graphemeLength(choice) <= rule.maxOptionLength
  if (!choices.every(isGood)) {
    throw refuse('bad_poll', `A choice has 1 to ${rule.maxOptionLength} characters.`)
  }
  if (typeof minutes !== 'number' || minutes < rule.minMinutes || minutes > rule.maxMinutes) {
    throw refuse('bad_poll', `A poll is open for ${rule.minMinutes} to ${rule.maxMinutes} minutes.`)
  }
  return { options: choices, multiple: multiple === true, minutes }
}

export function cardOf(service: FakeService, limits: Limits, value: unknown): FakeCard | null {
  if (value === undefined || value === null) return null
  const rule = limits.card
  if (!rule) throw refuse('no_cards', 'There are no link cards here.')
  const { url, title, description, image } = object(value)
  const card = {
    url: text(url, 'url'),
    title: text(title, 'title'),
    description: text(description, 'description'),
    image: image === undefined || image === null ? null : knownMedia(service, image),
  }
  if (graphemeLength(card.title) > rule.maxTitle || graphemeLength(card.description) > rule.maxDescription) {
    throw refuse('too_long', 'The words of the link card are too long.')
  }
  return card
}
