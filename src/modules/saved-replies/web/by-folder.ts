import type { SavedReply } from '#modules/saved-replies/contract.ts'

/** Replies under their folders, in the order they come; those without one last. */
export function byFolder(replies: readonly SavedReply[]): { folder: string; replies: SavedReply[] }[] {
  const folders = new Map<string, SavedReply[]>()
  for (const reply of replies) folders.set(reply.folder, [...(folders.get(reply.folder) ?? []), reply])
  const all = [...folders].map(([folder, inside]) => ({ folder, replies: inside }))
  return [...all.filter(({ folder }) => folder !== ''), ...all.filter(({ folder }) => folder === '')]
}
