import type { DomainEvent } from '#kernel/event.ts'

export function mediumChanged(
  what: 'added' | 'changed' | 'archived' | 'restored',
  mediumId: string,
  fileId: string,
): DomainEvent {
  return { type: `medium.${what}`, version: 1, subject: mediumId, data: { fileId } }
}

/** Its rights, or the consent of who is shown, have run out; posts that use it have to be looked at. */
export function mediumExpired(medium: {
  readonly id: string
  readonly fileId: string
  readonly endsAt: Date
  readonly ownerId: string | null
}): DomainEvent {
  const { id, fileId, endsAt, ownerId } = medium
  return {
    type: 'medium.expired',
    version: 1,
    subject: id,
    data: { fileId, endedAt: endsAt.toISOString(), ownerId },
  }
}

export function snippetChanged(
  what: 'proposed' | 'approved' | 'declined' | 'archived' | 'restored' | 'renamed',
  snippetId: string,
  version: { readonly id: string; readonly lang: string } | null = null,
): DomainEvent {
  const data = { versionId: version?.id ?? null, lang: version?.lang ?? null }
  return { type: `snippet.${what}`, version: 1, subject: snippetId, data }
}

export function houseSaved(
  houseId: string,
  house: { readonly departmentId: string | null; readonly lang: string; readonly version: number },
): DomainEvent {
  const { departmentId, lang, version } = house
  return { type: 'library.house-saved', version: 1, subject: houseId, data: { departmentId, lang, version } }
}

export function tagChanged(
  what: 'added' | 'renamed' | 'merged' | 'split' | 'removed',
  tagId: string,
  more: { readonly name: string; readonly into?: string },
): DomainEvent {
  const data = { name: more.name, into: more.into ?? null }
  return { type: `library.tag-${what}`, version: 1, subject: tagId, data }
}
