import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { openBox, saveBox } from './commands/boxes.ts'
import { forgetPerson } from './commands/erase.ts'
import { addIdea, saveIdea } from './commands/ideas.ts'
import { mergeIdea } from './commands/merge.ts'
import { assignIdea, moveIdea } from './commands/move.ts'
import { closePoll, openPoll, takeAnswer } from './commands/polls.ts'
import { commentIdea, removeComment, voteIdea } from './commands/say.ts'
import { joinIdea, markSpam, takeUp, turnDown } from './commands/sort-requests.ts'
import { thankNow } from './commands/thank-now.ts'
import { writeIdea } from './commands/write.ts'
import { memberContract } from './contract.ts'
import { listBoxes } from './queries/boxes.ts'
import { ideaView } from './queries/idea.ts'
import { listIdeas } from './queries/list.ts'
import { personData } from './queries/person.ts'
import { listPolls } from './queries/polls.ts'
import { listRequests, waiting } from './queries/requests.ts'
import { similarIdeas } from './queries/similar.ts'

export { publicIdeasRoutes } from './routes/public.ts'

const os = implement(memberContract).$context<RequestContext>()

export const ideasRoutes = os.router({
  list: os.list.handler(member(listIdeas)),
  idea: os.idea.handler(member(ideaView)),
  similar: os.similar.handler(member(similarIdeas)),
  add: os.add.handler(member(addIdea)),
  save: os.save.handler(member(saveIdea)),
  vote: os.vote.handler(member(voteIdea)),
  move: os.move.handler(member(moveIdea)),
  assign: os.assign.handler(member(assignIdea)),
  comment: os.comment.handler(member(commentIdea)),
  removeComment: os.removeComment.handler(member(removeComment)),
  merge: os.merge.handler(member(mergeIdea)),
  write: os.write.handler(member(writeIdea)),
  thank: os.thank.handler(member(thankNow)),
  requests: os.requests.handler(member(listRequests)),
  takeUp: os.takeUp.handler(member(takeUp)),
  join: os.join.handler(member(joinIdea)),
  turnDown: os.turnDown.handler(member(turnDown)),
  spam: os.spam.handler(member(markSpam)),
  boxes: os.boxes.handler(member((ctx) => listBoxes(ctx))),
  openBox: os.openBox.handler(member(openBox)),
  saveBox: os.saveBox.handler(member(saveBox)),
  waiting: os.waiting.handler(member((ctx) => waiting(ctx))),
  person: os.person.handler(member(personData)),
  forget: os.forget.handler(member(forgetPerson)),
  polls: os.polls.handler(member((ctx) => listPolls(ctx))),
  openPoll: os.openPoll.handler(member(openPoll)),
  closePoll: os.closePoll.handler(member(closePoll)),
  takeAnswer: os.takeAnswer.handler(member(takeAnswer)),
})
