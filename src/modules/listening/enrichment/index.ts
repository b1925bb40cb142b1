export { employeeFinder } from './employees.ts'
export type { Fact } from './fact.ts'
export { departmentFor } from './intent.ts'
export { loadReadingTools, openModel, type StoredModel } from './load-tools.ts'
export { type OwnModel, ownNumber, programName, programVersion } from './own-model.ts'
export {
  nothingLearned,
  type PostReading,
  type PostToRead,
  type ReadingTools,
  readPost,
} from './read-post.ts'
export { type Sentiment, sentimentVersion } from './sentiment.ts'
export { BANDS } from './signature.ts'
