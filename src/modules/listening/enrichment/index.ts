export { departmentFor } from './intent.ts'
export { loadReadingTools } from './load-tools.ts'
export { type PostReading, type PostToRead, type ReadingTools, readPost } from './read-post.ts'
