import { ownPicture } from '#web/design/markdown-safety.ts'

// The curriculum’s own pictures, as files with a hash in their name; only what a lesson shows is fetched.
const files = import.meta.glob<string>('../curriculum/pictures/*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
})

const byName = new Map(
  Object.entries(files).map(([path, address]) => [`pictures/${path.split('/').at(-1)}`, address]),
)

/** Where a lesson’s picture comes from: the curriculum’s own by name, an uploaded one by its path. */
export function pictureOf(source: string): string | null {
  return byName.get(source) ?? ownPicture(source)
}
