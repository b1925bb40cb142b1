import type { StarterSet } from './starter.ts'

/** Words to begin with in English. */
export const englishStarters: StarterSet = {
  'product-safety': {
    title: 'A product may be unsafe',
    parts: {
      acknowledgement: 'We have seen the reports about {product}.',
      empathy: 'If you were hurt or frightened: we are sorry.',
      facts: 'What we know: {what happened}.',
      action: 'Please do not use it for now. {what to do}',
      nextUpdate: 'Next word here at {next update at}.',
    },
  },
  outage: {
    title: 'Something does not work',
    parts: {
      acknowledgement: '{service} is not working as it should.',
      empathy: 'We know that you rely on it, and we are sorry.',
      facts: 'What we know: {what happened}.',
      action: 'Our people are working on it. Meanwhile: {what to do}',
      nextUpdate: 'Next word here at {next update at}.',
    },
  },
  'data-breach': {
    title: 'Data may have been seen by others',
    parts: {
      acknowledgement: 'We are looking into an incident with data in our care.',
      empathy: 'You trusted us with it. We are sorry for the worry.',
      facts: 'What we know: {what happened}.',
      action: 'What you can do now: {what to do}. We write to everybody concerned ourselves.',
      nextUpdate: 'Next word here at {next update at}.',
    },
  },
  recall: {
    title: 'We call a product back',
    parts: {
      acknowledgement: 'We are calling back {product}.',
      empathy: 'We are sorry for the trouble, and above all for any harm.',
      facts: 'The reason: {what happened}.',
      action: 'Please stop using it. {how to return it}',
      nextUpdate: 'Next word here at {next update at}.',
    },
  },
  executive: {
    title: 'About a person who leads us',
    parts: {
      acknowledgement: 'We know what is being said about {who}.',
      empathy: 'We take it seriously, and we owe fairness to everybody involved.',
      facts: 'What we can say today: {what is known}.',
      action: 'What we are doing: {what happens now}.',
      nextUpdate: 'Next word here at {next update at}.',
    },
  },
  employee: {
    title: 'About one of our colleagues',
    parts: {
      acknowledgement: 'We have seen what is being said about a colleague of ours.',
      empathy: 'We are sorry to those who were affected.',
      facts: 'What we know: {what happened}.',
      action: 'We are looking into it, fairly to all. {what happens now}',
      nextUpdate: 'Next word here at {next update at}.',
    },
  },
  accident: {
    title: 'Something happened at one of our places',
    parts: {
      acknowledgement: 'There was an accident at {place}.',
      empathy: 'Our thoughts are with those affected and their families.',
      facts: 'What we know: {what happened}.',
      action: 'We are helping those on site. Please keep the way clear for them. {what to do}',
      nextUpdate: 'Next word here at {next update at}.',
    },
  },
  rumour: {
    title: 'Something untrue is being said',
    parts: {
      acknowledgement: 'We have seen what is being said about {topic}.',
      empathy: 'We understand that it worries you.',
      facts: 'What we know: {what is known}. What we do not know yet: {what is open}.',
      action: 'Please ask us before you pass it on.',
      nextUpdate: 'Next word here at {next update at}.',
    },
  },
  legal: {
    title: 'A case before a court or an authority',
    parts: {
      acknowledgement: 'We know of {the case}.',
      empathy: 'We take it seriously, and everybody in it deserves a fair hearing.',
      facts: 'What we can say today: {what is known}.',
      action: 'We are working with those in charge.',
      nextUpdate: 'Next word here at {next update at}.',
    },
  },
  other: {
    title: 'We are looking into it',
    parts: {
      acknowledgement: 'We have heard you.',
      empathy: 'We are sorry for the trouble this causes.',
      facts: 'What we know: {what happened}.',
      action: 'What we are doing: {what happens now}.',
      nextUpdate: 'Next word here at {next update at}.',
    },
  },
}
