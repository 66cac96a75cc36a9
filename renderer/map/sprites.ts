/** Draws many small pictures of one size in one call: a texture with the pictures side by side, an instance each. */

export type Sprites = {
  readonly setPictures: (pictures: readonly ImageData[]) => void;
  /** Clears the canvas and draws. `sprites` holds x and y of the middle in clip space and the number of the picture, by sprite; `size` is in clip space. */
  readonly draw: (sprites: Float32Array, size: readonly [width: number, height: number]) => void;
  readonly dispose: () => void;
};

const VERTEX = `#version 300 es
in vec3 sprite;
uniform vec2 size;
uniform float pictures;
out vec2 spot;
void main() {
  vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
  spot = vec2((sprite.z + corner.x) / pictures, corner.y);
  gl_Position = vec4(sprite.xy + (corner - 0.5) * vec2(1.0, -1.0) * size, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision mediump float;
uniform sampler2D sheet;
in vec2 spot;
out vec4 color;
void main() {
  color = texture(sheet, spot);
}`;

/** Pictures of equal size, in a context of its own with premultiplied colours. */
export function startSprites(gl: WebGL2RenderingContext, pictures: readonly ImageData[]): Sprites {
  const program = programOf(gl);
  const [size, count] = [gl.getUniformLocation(program, 'size'), gl.getUniformLocation(program, 'pictures')];
  const attribute = gl.getAttribLocation(program, 'sprite');
  const [buffer, array, texture] = [gl.createBuffer(), gl.createVertexArray(), gl.createTexture()];
  let shown = 0;
  const setPictures = (list: readonly ImageData[]) => {
    shown = list.length;
    upload(gl, texture, list);
  };
  setPictures(pictures);
  return {
    setPictures,
    draw: (sprites, [width, height]) => {
      gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      gl.useProgram(program);
      gl.bindVertexArray(array);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, sprites, gl.DYNAMIC_DRAW);
      gl.enableVertexAttribArray(attribute);
      gl.vertexAttribPointer(attribute, 3, gl.FLOAT, false, 0, 0);
      gl.vertexAttribDivisor(attribute, 1);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.uniform2f(size, width, height);
      gl.uniform1f(count, shown);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, sprites.length / 3);
      gl.bindVertexArray(null);
    },
    dispose: () => {
      gl.deleteBuffer(buffer);
      gl.deleteVertexArray(array);
      gl.deleteTexture(texture);
      gl.deleteProgram(program);
    },
  };
}

function upload(gl: WebGL2RenderingContext, texture: WebGLTexture, pictures: readonly ImageData[]): void {
  const [{ width, height } = { width: 1, height: 1 }] = pictures;
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width * pictures.length, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
  pictures.forEach((picture, i) => {
    gl.texSubImage2D(gl.TEXTURE_2D, 0, i * width, 0, gl.RGBA, gl.UNSIGNED_BYTE, picture);
  });
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
  }
}

function programOf(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(kind);
    if (shader === null) throw new Error('The graphics make no shader');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
    throw new Error(gl.getProgramInfoLog(program) ?? 'The graphics link no program');
  }
  return program;
}
