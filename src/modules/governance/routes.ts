import { implement } from '@orpc/server'
import type { Engine } from '#platform/ctx.ts'
import { anyone, member, type RequestContext } from '#platform/http/context.ts'
import { judge } from './commands/judge.ts'
import { lookLinked, settleLinked } from './commands/linked.ts'
import { changeMandate, grantMandate, revokeMandate } from './commands/mandates.ts'
import { liftPause, setPause } from './commands/pause.ts'
import { endQuiet, setQuiet } from './commands/quiet.ts'
import { settleReadingBy } from './commands/readings.ts'
import { setRegister } from './commands/register.ts'
import { adoptRules, restoreRules } from './commands/rules.ts'
import { declineConsent, giveConsent } from './commands/settle-approval.ts'
import { takeBack } from './commands/take-back.ts'
import { governanceContract } from './contract.ts'
import { listApprovals } from './queries/approvals.ts'
import { coverage, listTopics } from './queries/coverage.ts'
import { explain, simulate } from './queries/explain.ts'
import { listMandates } from './queries/mandates.ts'
import { listPauses } from './queries/pauses.ts'
import { previewRules } from './queries/preview-rules.ts'
import { listReadings } from './queries/readings.ts'
import { replayDecision } from './queries/replay.ts'
import { listQuiet, showRegister, showRules, tryText } from './queries/rules.ts'
import { whoSpeaks } from './queries/who-speaks.ts'

const os = implement(governanceContract).$context<RequestContext>()

export function governanceRoutes(engine: Engine) {
  return os.router({
    approvals: os.approvals.handler(member(listApprovals)),
    consent: os.consent.handler(member(giveConsent)),
    decline: os.decline.handler(member(declineConsent)),
    takeBack: os.takeBack.handler(member(takeBack)),
    linked: os.linked.handler(anyone(({ requestId }, input) => lookLinked(engine, input.token, requestId))),
    settleLinked: os.settleLinked.handler(
      anyone(({ requestId }, input) => settleLinked(engine, input, requestId)),
    ),
    judge: os.judge.handler(member(judge)),
    readings: os.readings.handler(member(listReadings)),
    read: os.read.handler(member(settleReadingBy)),
    mandates: os.mandates.handler(member(listMandates)),
    grant: os.grant.handler(member(grantMandate)),
    change: os.change.handler(member(changeMandate)),
    revoke: os.revoke.handler(member(revokeMandate)),
    topics: os.topics.handler(member(listTopics)),
    coverage: os.coverage.handler(member(coverage)),
    explain: os.explain.handler(member(explain)),
    simulate: os.simulate.handler(member(simulate)),
    whoSpeaks: os.whoSpeaks.handler(anyone((_, input) => whoSpeaks(engine, input.organisation))),
    pauses: os.pauses.handler(member(listPauses)),
    pause: os.pause.handler(member(setPause)),
    lift: os.lift.handler(member(liftPause)),
    rules: os.rules.handler(member(showRules)),
    previewRules: os.previewRules.handler(member(previewRules)),
    adoptRules: os.adoptRules.handler(member(adoptRules)),
    restoreRules: os.restoreRules.handler(member(restoreRules)),
    classify: os.classify.handler(member(tryText)),
    quiet: os.quiet.handler(member(listQuiet)),
    setQuiet: os.setQuiet.handler(member(setQuiet)),
    endQuiet: os.endQuiet.handler(member(endQuiet)),
    register: os.register.handler(member(showRegister)),
    setRegister: os.setRegister.handler(member(setRegister)),
    replay: os.replay.handler(member(replayDecision)),
  })
}
