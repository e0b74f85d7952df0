/** Where the server under test is told to find official files; the one test that fetches some listens there. */
export const SOURCES_PORT = 3919;
