export { type FeedHeaders, maxFeedBytes, parseFeedDocument } from './parse-feed.ts'
export { type ParsedEntry, type ParsedFeed, parseFeed } from './parsed-feed.ts'
export type { FeedDocument, FeedItem, FeedMedia, FeedText, Refused } from './types.ts'
