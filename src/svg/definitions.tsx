/**
 * Shapes and fills that charts refer to, once a page: the marks of groups (`#mark-diamond` and so on), and the
 * patterns that tell the parts of a bar apart where colour does not (print, colour blindness, forced colours), and stand for
 * what is withheld on a map.
 */
export function Definitions() {
  return (
    <svg class="definitions" width="0" height="0" aria-hidden="true">
      <defs>
        <path id="mark-diamond" d="M0-7 7 0 0 7-7 0Z" />
        <circle id="mark-circle" r="5.5" />
        <path id="mark-square" d="M-5-5H5V5H-5Z" />
        <path id="mark-down" d="M-7.5-5.5H7.5L0 7.5Z" />
        <path id="mark-up" d="M-7.5 5.5H7.5L0-7.5Z" />
        <rect id="swatch" x="1" y="1" width="14" height="14" />
        <pattern id="part-2" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="part-2-ground" width="6" height="6" />
          <circle class="part-2-dot" cx="3" cy="3" r="1.3" />
        </pattern>
        <pattern id="part-3" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="part-3-ground" width="7" height="7" />
          <rect class="part-3-line" width="2.4" height="7" />
        </pattern>
        <pattern
          id="withheld"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="withheld-line" width="1.6" height="8" />
        </pattern>
      </defs>
    </svg>
  );
}
