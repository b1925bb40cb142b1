import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { addAdministrator, confirmAdministrators, endAdministrator } from './commands/administrators.ts'
import { applyField } from './commands/apply.ts'
import { changeFact, reviewFact } from './commands/change-fact.ts'
import { enterWording } from './commands/enter.ts'
import { expectField } from './commands/expect.ts'
import { ensureReadings } from './commands/plan-reading.ts'
import { proposeFact, proposeWording } from './commands/propose.ts'
import { checkNow } from './commands/read-profile.ts'
import { setRule } from './commands/set-rule.ts'
import { approveWording, declineWording } from './commands/settle.ts'
import { withdrawFact, withdrawWording } from './commands/withdraw.ts'
import { factsContract } from './contract.ts'
import { profileBoard } from './queries/board.ts'
import { listFacts } from './queries/list-facts.ts'
import { factRules } from './queries/rules.ts'
import { showFact } from './queries/show-fact.ts'
import { factsToday } from './queries/today.ts'
import { tryText } from './queries/try-text.ts'

const os = implement(factsContract).$context<RequestContext>()

export const factsRoutes = os.router({
  list: os.list.handler(member(listFacts)),
  show: os.show.handler(member(showFact)),
  propose: os.propose.handler(member(proposeFact)),
  proposeWording: os.proposeWording.handler(member(proposeWording)),
  change: os.change.handler(member(changeFact)),
  approve: os.approve.handler(member(approveWording)),
  decline: os.decline.handler(member(declineWording)),
  enter: os.enter.handler(member(enterWording)),
  withdrawWording: os.withdrawWording.handler(member(withdrawWording)),
  withdraw: os.withdraw.handler(member(withdrawFact)),
  review: os.review.handler(member(reviewFact)),
  tryText: os.tryText.handler(member(tryText)),
  rules: os.rules.handler(member(factRules)),
  setRule: os.setRule.handler(member(setRule)),
  today: os.today.handler(
    member(async (ctx) => {
      await ensureReadings(ctx)
      return factsToday(ctx)
    }),
  ),
  profiles: os.profiles.handler(
    member(async (ctx) => {
      await ensureReadings(ctx)
      return profileBoard(ctx)
    }),
  ),
  checkNow: os.checkNow.handler(member(checkNow)),
  expect: os.expect.handler(member(expectField)),
  apply: os.apply.handler(member(applyField)),
  addAdministrator: os.addAdministrator.handler(member(addAdministrator)),
  endAdministrator: os.endAdministrator.handler(member(endAdministrator)),
  confirmAdministrators: os.confirmAdministrators.handler(member(confirmAdministrators)),
})
