/**
 * What each network counts as a view, as dated data. A definition is never changed once figures stand on it: a new one is
 * added with the day from which it holds, so that a break in a series shows.
 */
export interface ViewDefinition {
  /** Stored with every measurement. */
  readonly id: string
  readonly network: string
  /** ISO day from which it holds; the first one of a network holds for everything before, too. */
  readonly since: string
  readonly words: string
  /** Where it was read, and when. */
  readonly source: string
  readonly asOf: string
}

const definitions: readonly ViewDefinition[] = [
  {
    id: 'mastodon-1',
    network: 'mastodon',
    since: '2016-10-06',
    words:
      'Mastodon does not count views. Likes are favourites, shares are boosts, replies are direct answers.',
    source: 'https://docs.joinmastodon.org/entities/Status/',
    asOf: '2026-11-22',
  },
  {
    id: 'bluesky-1',
    network: 'bluesky',
    since: '2023-02-17',
    words:
      'Bluesky does not report views. Shares are reposts and quotes together, replies are direct answers.',
    source: 'https://docs.bsky.app/docs/api/app-bsky-feed-get-posts',
    asOf: '2026-11-22',
  },
  {
    id: 'fake-1',
    network: 'fake',
    since: '2026-01-01',
    words: 'The demonstration network counts a view each time it shows the post to somebody.',
    source: 'src/networks/fake/README.md',
    asOf: '2026-11-22',
  },
]

/** The definition that held on a network at an instant; one of our own words where none is written down. */
export function viewDefinition(network: string, at: Date): Pick<ViewDefinition, 'id' | 'words'> {
  const day = at.toISOString().slice(0, 10)
  const own = definitions
    .filter((one) => one.network === network)
    .sort((a, b) => (a.since < b.since ? -1 : 1))
  const found = own.findLast((one) => one.since <= day) ?? own[0]
  return (
    found ?? { id: `${network}-0`, words: 'What this network counts as a view is not written down here.' }
  )
}
