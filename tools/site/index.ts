export { crowd, type Person, people, personOf, type Truth } from './people.ts'
export { type Post, postsOf, SCREENFUL } from './posts.ts'
export { type Answer, respond, SITE } from './respond.ts'
