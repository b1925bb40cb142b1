import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { addMedium, archiveMedium, changeMedium, restoreMedium } from './commands/media.ts'
import { saveHouse } from './commands/save-house.ts'
import { saveSnippet } from './commands/save-snippet.ts'
import { approveSnippet, archiveSnippet, declineSnippet, restoreSnippet } from './commands/settle-snippet.ts'
import { addTag, mergeTags, removeTag, renameTag, splitTag } from './commands/tags.ts'
import { libraryContract } from './contract.ts'
import { showHouse } from './queries/house.ts'
import { listMedia } from './queries/media.ts'
import { showMedium } from './queries/medium.ts'
import { listTags } from './queries/tags.ts'
import { showText } from './queries/text.ts'
import { listTexts } from './queries/texts.ts'
import { libraryToday } from './queries/today.ts'

const os = implement(libraryContract).$context<RequestContext>()

export const libraryRoutes = os.router({
  media: os.media.handler(member(listMedia)),
  medium: os.medium.handler(member(showMedium)),
  addMedium: os.addMedium.handler(member(addMedium)),
  changeMedium: os.changeMedium.handler(member(changeMedium)),
  archiveMedium: os.archiveMedium.handler(member(archiveMedium)),
  restoreMedium: os.restoreMedium.handler(member(restoreMedium)),
  texts: os.texts.handler(member(listTexts)),
  text: os.text.handler(member(showText)),
  saveText: os.saveText.handler(member(saveSnippet)),
  approveText: os.approveText.handler(member(approveSnippet)),
  declineText: os.declineText.handler(member(declineSnippet)),
  archiveText: os.archiveText.handler(member(archiveSnippet)),
  restoreText: os.restoreText.handler(member(restoreSnippet)),
  house: os.house.handler(member(showHouse)),
  saveHouse: os.saveHouse.handler(member(saveHouse)),
  tags: os.tags.handler(member(listTags)),
  addTag: os.addTag.handler(member(addTag)),
  renameTag: os.renameTag.handler(member(renameTag)),
  mergeTags: os.mergeTags.handler(member(mergeTags)),
  splitTag: os.splitTag.handler(member(splitTag)),
  removeTag: os.removeTag.handler(member(removeTag)),
  today: os.today.handler(member((ctx) => libraryToday(ctx))),
})
