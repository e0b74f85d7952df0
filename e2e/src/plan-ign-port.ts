/** Where the server under test is told to find Plan IGN; the one test that wants it listens there. */
export const PLAN_IGN_PORT = 3918;
