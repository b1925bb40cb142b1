import { defineModule } from '#platform/module.ts'
import { followLinkJob } from './jobs/follow-link.ts'
import { reviewLinksJob } from './jobs/review-links.ts'

export { changeList, removeList } from './commands/change-list.ts'
export { type NotedLinks, noteLinks } from './commands/note-links.ts'
export { putList } from './commands/put-list.ts'
export { addRule, endRule } from './commands/rules.ts'
export { changeLinkSettings } from './commands/settings.ts'
export { settleLink } from './commands/settle-link.ts'
export type { LinkInText } from './contract.ts'
export { type FoundUrl, urlsIn } from './domain/find-urls.ts'
export type { Verdict } from './domain/verdict.ts'
export { judgeLinks, type LinkVerdict } from './queries/judge-links.ts'
export { linksIn, type Words } from './queries/links-in.ts'
export { quarantineLog } from './queries/log.ts'
export { linkSettings as linkSafetySettings } from './queries/settings.ts'

export const linkSafetyModule = defineModule({
  name: 'link-safety',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [followLinkJob, reviewLinksJob],
})
