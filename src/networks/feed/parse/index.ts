export { maxFeedBytes, parseFeedDocument } from './parse-feed.ts'
export { type ParsedFeed, parseFeed } from './parsed-feed.ts'
export type { FeedDocument, FeedItem, FeedMedia, FeedText, Refused } from './types.ts'
