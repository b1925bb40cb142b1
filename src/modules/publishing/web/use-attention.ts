import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'

/** How many posts are held, refused or unsure; undefined while that is not known or none is. */
export function useAttention(): number | undefined {
  const posts = useQuery(orpc.publishing.posts.queryOptions({ input: { view: 'attention', limit: 100 } }))
    .data?.posts
  return posts?.length ? posts.length : undefined
}
