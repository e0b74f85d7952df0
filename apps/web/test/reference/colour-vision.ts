/**
 * How a colour is seen with a common colour blindness, and how far apart two colours look. Slow and plain.
 *
 * Deficiency: Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency"
 * (2009), matrices for severity 1, on linear RGB. Distance: Euclidean in OKLab (Ottosson, 2020), about 1 from black to
 * white.
 */
export const DEFICIENCIES = {
  none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
export type Deficiency = keyof typeof DEFICIENCIES;

type Triple = readonly [number, number, number];

export function seenDistance(a: string, b: string, deficiency: Deficiency): number {
  const [first, second] = [toOklab(see(toLinear(a), deficiency)), toOklab(see(toLinear(b), deficiency))];
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

function see([red, green, blue]: Triple, deficiency: Deficiency): Triple {
  const [a, b, c, d, e, f, g, h, i] = DEFICIENCIES[deficiency];
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clamp(a * red + b * green + c * blue),
    clamp(d * red + e * green + f * blue),
    clamp(g * red + h * green + i * blue),
  ];
}

/** sRGB `#rrggbb` to linear light. */
function toLinear(hex: string): Triple {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function toOklab([red, green, blue]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
