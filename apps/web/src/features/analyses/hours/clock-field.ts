/** Minutes since midnight as a field of type `time` and the address write them: `09:05`. */
export function clockFieldOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
